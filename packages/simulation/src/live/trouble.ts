import type { Runtime } from '@planning-poker/sync';
import type { Person } from '../people/person.ts';
import { nonsense, wrongAnswer } from '../run/nonsense.ts';
import { breakNowAndThen } from '../run/now-and-then.ts';
import { drawReadingGapUs, drawStall, loseEverybody, pageFaults } from '../run/page-faults.ts';
import { foreignVersions } from '../run/rogues.ts';
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
  /** Something is asked, and is to be answered before the game is over. */
  readonly asking: (answered: Promise<void>) => void;
}

/** Breaks something now; false: there was nothing to break. */
type Trouble = (game: Troubled, random: Random) => boolean;

const ANSWER_WITHIN_MS = 5_000;

/** What a server's clients can do to themselves and to it, from time to time; the other faults of the simulated world are not ours to make. */
const troubles = {
  linkCut: onPage((page) => page.cut()),
  linkStall: onPage((page, random, game) => {
    const { forUs, isDeaf, isMute } = drawStall(random);
    holdFor(page, forUs / 1000, isDeaf, isMute, game);
  }),
  linkHalfOpen: onPage((page, random, game) => {
    const isDeaf = random.chance(0.6);
    holdFor(page, random.int(10_000, 30_000), isDeaf, !isDeaf || random.chance(0.4), game);
  }),
  tabReload: onPage((page, random, _game, person) => pageFaults.tabReload(page, random, person)),
  tabDuplicate: onPage((page, random, _game, person) => pageFaults.tabDuplicate(page, random, person)),
  tabFreeze: onPage((page, random) => pageFaults.tabFreeze(page, random)),
  tabSlowReader: onPage((page, random, game) => readSlowly(page, drawReadingGapUs(random) / 1000, game)),
  malformed: onPage((page, random, game) => game.asking(malform(page, random, game))),
  oldProtocol: (game, random) => {
    game.asking(speakOldProtocol(game, random.pick(foreignVersions)));
    return true;
  },
  everybodyOffline: ({ people, runtime }, random) => {
    loseEverybody(people, random, (delayUs, _label, run) => void runtime.setTimer(delayUs / 1000, run));
    return true;
  },
} satisfies Partial<Record<FaultKind, Trouble>>;

/** These strike at a call, not from time to time: the link and the line ask for them. */
const atCalls = ['dialFails', 'linkSlow', 'linkDuplicate'] as const satisfies readonly FaultKind[];

/** Can it be done to a server that is not ours? */
export function isFromOutside(kind: string): boolean {
  return Object.hasOwn(troubles, kind) || atCalls.some((call) => call === kind);
}

/** Lets loose what the scenario wants broken, until all is healed. */
export function makeTrouble(game: Troubled): void {
  const all: Readonly<Partial<Record<FaultKind, Trouble>>> = troubles;
  breakNowAndThen({
    faults: game.faults,
    afterUs: (delayUs, _label, run) => void game.runtime.setTimer(delayUs / 1000, run),
    strike: (kind, random) => all[kind]?.(game, random) ?? false,
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

/** [W10] Nonsense is answered as what it is, in words that tell nothing of the server's inside. */
async function malform(page: LivePage, random: Random, { findings }: Troubled): Promise<void> {
  const one = random.pick(nonsense);
  if (one.gets === null) return void (await page.say(one.said, 1));
  const heard = await page.say(one.said, ANSWER_WITHIN_MS);
  if (heard === null) return;
  const wrong = wrongAnswer(one, heard.answer);
  findings.check(wrong === null, 'W10', () => `${page.name}: ${wrong}`);
}

/** [W11] Whoever speaks another version of the protocol is told so. */
async function speakOldProtocol({ findings, dialOld }: Troubled, protocolVersion: number): Promise<void> {
  const told = await dialOld(protocolVersion);
  const isRight = told === 'unsupported_protocol' || told === 'unreachable';
  findings.check(isRight, 'W11', () => `a page of protocol version ${protocolVersion} was told ${told}`);
}
