import type { Runtime } from '@planning-poker/sync';
import { Person } from '../people/person.ts';
import { nonsense } from '../run/rogues.ts';
import type { FaultKind, Faults } from '../world/faults.ts';
import type { Random } from '../world/random.ts';
import type { Findings } from './findings.ts';
import type { LivePage } from './live-page.ts';

export interface Troubled {
  readonly people: readonly Person<LivePage>[];
  readonly faults: Faults;
  readonly findings: Findings;
  readonly runtime: Runtime;
  /** Dials as a page from another age does; the refusal's code, or that there was none. */
  readonly dialOld: (protocolVersion: number) => Promise<string>;
}

/** Breaks something now; false: there was nothing to break. */
type Trouble = (game: Troubled, random: Random) => boolean;

const ANSWER_WITHIN_MS = 5_000;

/** What a server's clients can do to themselves and to it, from time to time; the other faults of the simulated world are not ours to make. */
const troubles = {
  linkCut: onPage((page) => page.cut()),
  linkStall: onPage((page, random, game) =>
    holdFor(page, random.int(30, 8_000), random.chance(0.7), random.chance(0.5), game),
  ),
  linkHalfOpen: onPage((page, random, game) => {
    const isDeaf = random.chance(0.6);
    holdFor(page, random.int(10_000, 30_000), isDeaf, !isDeaf || random.chance(0.4), game);
  }),
  tabReload: onPage((page, random, _game, person) => person.reload(page, random.chance(0.7), random.chance(0.6))),
  tabDuplicate: onPage((page, random, _game, person) => {
    const copy = person.open(random.chance(0.7) ? Person.cached(page.view) : null);
    if (copy === null) page.close(random.chance(0.7));
  }),
  tabFreeze: onPage((page, random) => page.freeze(random.int(300, 25_000))),
  tabSlowReader: onPage((page, random, game) => readSlowly(page, random.int(100, 1_500), game)),
  malformed: onPage((page, random, game) => void malform(page, random, game)),
  oldProtocol: (game, random) => {
    void speakOldProtocol(game, random.pick([0, 2, 99]));
    return true;
  },
  everybodyOffline: ({ people, runtime }, random) => {
    for (const person of people) person.goOffline();
    runtime.setTimer(random.int(500, 15_000), () => {
      for (const person of people) person.goOnline();
    });
    return true;
  },
} satisfies Partial<Record<FaultKind, Trouble>>;

/** These strike at a call, not from time to time: the link and the line ask for them. */
const atCalls = ['dialFails', 'linkSlow', 'linkDuplicate'] as const satisfies readonly FaultKind[];

/** Can it be done to a server that is not ours? */
export function isFromOutside(kind: string): boolean {
  return Object.hasOwn(troubles, kind) || atCalls.some((call) => call === kind);
}

/** Lets loose what the scenario wants broken, each kind at times of its own, until all is healed. */
export function makeTrouble(game: Troubled): void {
  for (const [kind, meanSeconds] of Object.entries(game.faults.rates)) {
    if (Object.hasOwn(troubles, kind)) schedule(game, kind as keyof typeof troubles, meanSeconds);
  }
}

function schedule(game: Troubled, kind: keyof typeof troubles, meanSeconds: number): void {
  const random = game.faults.random(kind);
  game.runtime.setTimer(random.gap(meanSeconds) * 1000, () => {
    if (game.faults.isHealed) return;
    const trouble: Trouble = troubles[kind];
    if (trouble(game, random)) game.faults.record(kind);
    schedule(game, kind, meanSeconds);
  });
}

function onPage(strike: (page: LivePage, random: Random, game: Troubled, person: Person<LivePage>) => void): Trouble {
  return (game, random) => {
    const there = game.people.filter((person) => person.tabs.length > 0 && !person.isOffline);
    if (there.length === 0) return false;
    const person = random.pick(there);
    strike(random.pick(person.tabs), random, game, person);
    return true;
  };
}

function holdFor(page: LivePage, forMs: number, isDeaf: boolean, isMute: boolean, { runtime }: Troubled): void {
  page.hold(isDeaf, isMute);
  runtime.setTimer(forMs, () => page.release());
}

/** Looks at what has come from time to time only: what it does not read piles up at the server. */
function readSlowly(page: LivePage, everyMs: number, game: Troubled): void {
  const { faults, runtime } = game;
  if (faults.isHealed || !page.isOpen) return page.release();
  page.release();
  runtime.setTimer(1, () => {
    if (!faults.isHealed) page.hold(true, false);
    runtime.setTimer(everyMs, () => readSlowly(page, everyMs, game));
  });
}

/** [W10] Nonsense is answered, in words that tell nothing of the server's inside, if it is answered at all. */
async function malform(page: LivePage, random: Random, { findings }: Troubled): Promise<void> {
  const raw = random.pick(nonsense);
  const answer = JSON.stringify(await page.say(raw, ANSWER_WITHIN_MS));
  if (answer === 'null') return;
  findings.check(
    answer.includes('"type":"rejected"') && !/\bat \S+:\d+|node_modules|\.ts\b|SELECT |INSERT /.test(answer),
    'W10',
    () => `${page.name} said ${JSON.stringify(raw).slice(0, 100)} and was answered ${answer.slice(0, 300)}`,
  );
}

/** [W11] Whoever speaks another version of the protocol is told so. */
async function speakOldProtocol({ findings, dialOld }: Troubled, protocolVersion: number): Promise<void> {
  const code = await dialOld(protocolVersion);
  const isRight = code === 'unsupported_protocol' || code === 'no answer';
  findings.check(isRight, 'W11', () => `a page of protocol version ${protocolVersion} was told ${code}`);
}
