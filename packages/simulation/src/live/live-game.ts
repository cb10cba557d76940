import type { Game } from '@planning-poker/poker';
import { playerIdOf } from '@planning-poker/protocol';
import type { CachedView, Runtime } from '@planning-poker/sync';
import { habits } from '../people/habits.ts';
import type { HabitName } from '../people/habits.ts';
import { Person } from '../people/person.ts';
import { sha256 } from '../platform/digest.ts';
import { given } from '../scenario/given.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { setupOf } from '../scenario/setup-of.ts';
import { Faults } from '../world/faults.ts';
import { Random } from '../world/random.ts';
import { dialOnce } from './dial-once.ts';
import type { Figures } from './figures.ts';
import { GameRuntime } from './game-runtime.ts';
import type { CreateLine } from './line.ts';
import { LivePage } from './live-page.ts';
import { MarkedCards } from './marked-cards.ts';
import { Records } from './records.ts';
import type { ServerApi } from './server-api.ts';
import { isFromOutside, makeTrouble } from './trouble.ts';

/** A server, and everything of this machine that is needed to play with it. */
export interface Playground {
  readonly address: URL;
  readonly api: ServerApi;
  readonly runtime: Runtime;
  readonly createLine: CreateLine;
}

/** One game at a real server: its people with their pages, what breaks, and all that is known of it. */
export class LiveGame {
  readonly gameId: string;
  /** the scenario as it is played here */
  readonly scenario: Scenario;
  readonly people: readonly Person<LivePage>[];
  readonly records: Records;
  readonly faults: Faults;
  readonly ground: Playground;
  readonly #runtime: GameRuntime;
  readonly #clock: Runtime;
  readonly #asked: Promise<void>[] = [];
  readonly #random: Random;
  readonly #marks: MarkedCards;
  readonly #pages: LivePage[] = [];

  private constructor(
    parts: Pick<LiveGame, 'gameId' | 'scenario' | 'records' | 'ground'> & {
      readonly random: Random;
      readonly marks: MarkedCards;
    },
  ) {
    const { scenario, random } = parts;
    this.gameId = parts.gameId;
    this.scenario = scenario;
    this.records = parts.records;
    this.#clock = parts.ground.runtime;
    this.#runtime = new GameRuntime(this.#clock);
    this.ground = { ...parts.ground, runtime: this.#runtime };
    this.#random = random;
    this.#marks = parts.marks;
    this.faults = new Faults(fromOutside(scenario), random.fork('faults'));
    this.people = setupOf(scenario).people.map(({ name, habit }) => this.#person(name, habit));
  }

  /** Creates the game by HTTP, as the first of the players would. */
  static async create(scenario: Scenario, seed: string, ground: Playground, figures: Figures): Promise<LiveGame> {
    const random = new Random(seed);
    const marks = new MarkedCards(`${seed} ${ground.runtime.newId()}`);
    const records = new Records(figures, () => ground.runtime.now());
    const { people, deck, settings, stories } = setupOf(scenario);
    const name = people[0]?.name ?? 'Ana';
    const { gameId } = await ground.api.create({
      name: `Simulated: ${scenario.name}`,
      deck: marks.deck(deck),
      settings,
      stories,
      facilitator: { name, token: tokenOf(random, name), role: 'voter' },
    });
    return new LiveGame({ gameId, scenario: marks.scenario(scenario), records, ground, random, marks });
  }

  get pages(): readonly LivePage[] {
    return this.people.flatMap((person) => person.tabs);
  }

  token(name: string): string {
    return tokenOf(this.#random, name);
  }

  person(name: string): Person<LivePage> {
    const person = this.people.find((one) => one.name === name);
    if (person === undefined) throw new Error(`there is no player ${name}`);
    return person;
  }

  /** From now on it breaks what the scenario wants broken, as far as that can be done from here. */
  breakThings(): void {
    const { people, faults, ground, records, gameId } = this;
    const { runtime, createLine, address } = ground;
    const dialOld = (protocolVersion: number): Promise<string> =>
      dialOnce({
        address,
        line: createLine(address, () => false),
        gameId,
        token: this.token('old page'),
        protocolVersion,
        // It is answered, or given up, though the game is over.
        runtime: this.#clock,
      });
    const asking = (answered: Promise<void>): void => void this.#asked.push(answered);
    makeTrouble({ people, faults, findings: records.findings, runtime, dialOld, asking });
  }

  /** When whoever is no page of ours has been answered, or given up. */
  async strangersAnswered(): Promise<void> {
    await Promise.all(this.#asked);
  }

  /** No fault from now on: everybody rests, and looks at an open page. */
  heal(): void {
    this.faults.isHealed = true;
    for (const person of this.people) {
      person.rest();
      person.goOnline();
      for (const page of person.tabs) {
        page.thaw();
        page.release();
      }
      if (person.tabs.length === 0) person.open(null);
    }
  }

  close(): void {
    this.faults.isHealed = true;
    for (const person of this.people) person.rest();
    for (const page of this.#pages) page.close(true);
    this.#runtime.end();
    for (const [kind, count] of Object.entries(this.faults.counts)) {
      const { faults } = this.records.figures;
      faults[kind] = (faults[kind] ?? 0) + count;
    }
  }

  #person(name: string, habit: HabitName): Person<LivePage> {
    return new Person<LivePage>({
      name,
      playerId: playerIdOf(this.gameId, this.token(name), sha256),
      habit: habits[habit],
      random: this.#random.fork(`person ${name}`),
      after: (delayMs, _label, run) => void this.ground.runtime.setTimer(delayMs, run),
      openPage: (person, pageName, initial) => this.#openPage(person, pageName, initial),
      cardFor: (_playerId, command) => this.#marks.command(command),
    });
  }

  #openPage(person: Person<LivePage>, name: string, initial: CachedView<Game> | null): LivePage {
    const { address, runtime, createLine } = this.ground;
    const { gameId, faults, records } = this;
    const line = createLine(address, () => faults.strikes('dialFails'));
    if (person.isOffline) line.unplug();
    const { playerId } = person;
    const token = this.token(person.name);
    const page = new LivePage({ name, address, gameId, token, playerId, line, runtime, faults, records, initial });
    this.#pages.push(page);
    return page;
  }
}

/** The kinds of faults that a scenario wants and that nobody can bring about from outside. */
export function notFromOutside({ simulation }: Scenario): readonly string[] {
  return Object.keys(simulation.faults).filter((kind) => !isFromOutside(kind));
}

function fromOutside({ simulation }: Scenario): Faults['rates'] {
  return given(Object.fromEntries(Object.entries(simulation.faults).filter(([kind]) => isFromOutside(kind))));
}

function tokenOf(random: Random, name: string): string {
  return random.fork(`token ${name}`).id() + random.fork(`token ${name} 2`).id();
}
