import type { Command, Game, GameEvent } from '@planning-poker/poker';
import { isClientCommandType } from '@planning-poker/protocol';
import type { ErrorCode } from '@planning-poker/protocol';
import type { Answer, Decider, EncodedMessage, Envelope, Position } from '@planning-poker/sync';
import type { HeldGame, ServerTap } from '../nodes/gateway.ts';
import type { Tab } from '../people/tab.ts';
import type { Plan } from '../run/plan.ts';
import type { Connection } from '../seams/connection.ts';
import type { Commit, DurableLog } from '../seams/durable-log.ts';
import type { Latch } from '../world/latch.ts';
import type { Trace } from '../world/trace.ts';
import { AskedCommands } from './asked.ts';
import { Book } from './book.ts';
import type { Counters } from './counters.ts';
import { count } from './counters.ts';
import { LogCheck } from './log-check.ts';
import type { Presence } from './presence.ts';
import { ReadBy } from './read-by.ts';
import { ReplicaCheck } from './replica-check.ts';
import { createSameness, firstDifference } from './same.ts';
import { WhoIsThere } from './who-is-there.ts';
import { WireCheck } from './wire-check.ts';
import type { AnswerTo } from './wire-check.ts';

export interface CheckerParts {
  readonly latch: Latch;
  readonly trace: Trace;
  readonly log: DurableLog;
  readonly counters: Counters;
  readonly decider: Decider<Game, Command, GameEvent>;
  readonly gameId: string;
  readonly plan: Plan;
}

/** One message, answer or refusal as a connection's node sent it: what a twin run must repeat to the byte. */
export interface Utterance {
  readonly atUs: number;
  readonly connection: string;
  readonly playerId: string;
  readonly type: string;
  readonly text: string;
}

const LATE_US = 500_000;

/** Hears everything: what is committed, what leaves a node, what a page shows. Takes part in nothing. */
export class Checker {
  readonly book: Book;
  readonly asked: AskedCommands;
  readonly utterances: Utterance[] = [];
  readonly serverTap: ServerTap;
  readonly #parts: CheckerParts;
  readonly #wire: WireCheck;
  readonly #log: LogCheck;
  readonly #same = createSameness();
  readonly #players = new Map<string, string>();
  readonly #nowUs: () => number;

  constructor(parts: CheckerParts, nowUs: () => number) {
    const { latch, counters, log, gameId, decider, plan } = parts;
    this.#parts = parts;
    this.#nowUs = nowUs;
    this.book = new Book(gameId, decider);
    const { book } = this;
    this.asked = new AskedCommands({ latch, log, gameId, counters });
    const { faults, roomLimits } = plan;
    const areClocksTrue = faults.clockJump === undefined && faults.clockDrift === undefined;
    const isPunctual = areClocksTrue && faults.nodePause === undefined;
    const there = new WhoIsThere();
    const readBy = new ReadBy();
    // Two milliseconds less: a node counts in whole ones.
    const graceUs = areClocksTrue ? (roomLimits.presenceGraceMs - 2) * 1000 : 0;
    // Half a second more: a node looks at what is due from time to time.
    const over = {
      graceUs: roomLimits.presenceGraceMs * 1000 + LATE_US,
      claimUs: roomLimits.claimAfterMs * 1000 + LATE_US,
    };
    const presence: Presence = {
      there,
      readBy,
      graceUs,
      over: areClocksTrue ? over : null,
      mayHaveBeenThere: (life, playerId, sinceUs) => this.#wire.mayHaveBeenThere(life, playerId, sinceUs),
    };
    this.#log = new LogCheck({ latch, book, counters, asked: this.asked, presence });
    const bounds = { ...roomLimits, areClocksTrue, isPunctual };
    this.#wire = new WireCheck({ latch, book, counters, nowUs, bounds, there, readBy });
    this.serverTap = this.#serverTap();
  }

  /** [D6] Rounds for which nobody is waited, once everybody is connected. */
  get dueReveals(): readonly string[] {
    return this.#log.referee.dueReveals();
  }

  /** [W16] Who has seen the last reveal, and is not said to have; null: nobody. */
  overlooked(lives: ReadonlySet<string>): string | null {
    const { log, gameId } = this.#parts;
    for (let version = this.book.version; version > 0; version -= 1) {
      if (this.book.event(version).type !== 'votesRevealed') continue;
      const commit = log.commits.find((one) => one.gameId === gameId && one.to >= version);
      return commit === undefined ? null : this.#wire.overlooked(version, commit.atUs, lives);
    }
    return null;
  }

  committed(commit: Commit): void {
    this.#parts.trace.note(`commit ${commit.from}-${commit.to} ${commit.events.map((event) => event.type).join(' ')}`);
    this.#log.committed(commit);
  }

  replicaCheck(name: string, playerId: string): ReplicaCheck {
    const { latch, counters, plan } = this.#parts;
    return new ReplicaCheck({ name, playerId, latch, counters, book: this.book, limits: plan.clientLimits });
  }

  /** A command leaves a page: what the page held then is before it in the log (R5). */
  commandSent(tab: Tab, { type, correlationId, payload }: Envelope, isGreeted: boolean): void {
    if (!isClientCommandType(type)) return;
    const { latch } = this.#parts;
    const { connection, confirmed } = tab.view;
    latch.check(
      isGreeted && connection.status === 'connected',
      'C2',
      () => `${tab.name} sends ${type} before it is live`,
    );
    const isKnown = this.asked.get(tab.playerId, correlationId) !== undefined;
    latch.check(
      isKnown || tab.isSubmitting,
      'R3',
      () => `${tab.name} sends ${type} as ${correlationId}, which nobody asked for`,
    );
    if (!isKnown) tab.asks(correlationId, { type, ...payload } as Command);
    this.asked.sent(tab.playerId, correlationId, confirmed?.gameVersion ?? 0, tab.connection?.id ?? '');
  }

  /** [L1] What a node holds is the fold of the log, at every command that it answers: of those that will die, too. */
  #holdsTheLog(node: string, { gameVersion, state }: HeldGame): void {
    const { latch } = this.#parts;
    latch.check(gameVersion <= this.book.version, 'R1', () => `${node} holds ${gameVersion} of ${this.book.version}`);
    if (latch.isSet || gameVersion === 0) return;
    const truth = this.book.stateAt(gameVersion);
    latch.check(
      this.#same(state, truth),
      'L1',
      () => `${node} holds another game at ${gameVersion}: ${firstDifference(state, truth)}`,
    );
  }

  #heard({ id }: Connection, type: string, text: string): void {
    const playerId = this.#players.get(id) ?? '';
    this.utterances.push({ atUs: this.#nowUs(), connection: id, playerId, type, text });
  }

  #serverTap(): ServerTap {
    const { trace, counters, latch } = this.#parts;
    return {
      joined: (connection: Connection, playerId: string, resumeFrom: Position | null, nodeVersion: number) => {
        this.#players.set(connection.id, playerId);
        this.#wire.joined({ id: connection.id, life: connection.node, playerId, resumeFrom, nodeVersion });
      },
      sent: (connection: Connection, message: EncodedMessage, answerTo: AnswerTo | null) => {
        trace.note(`${connection.id} < ${message.type}`, message.text);
        this.#heard(connection, message.type, message.text);
        this.#wire.sent(connection.id, message, answerTo);
      },
      answered: (connection: Connection, correlationId: string, answer: Answer, room: HeldGame) => {
        trace.note(`${connection.id} < ${answer.status} ${correlationId}`);
        this.#heard(connection, answer.status, JSON.stringify({ correlationId, ...answer }));
        const playerId = this.#players.get(connection.id) ?? '';
        const { node, id } = connection;
        const by = { node, connection: id, toldTo: this.#wire.toldTo(id) };
        this.asked.answered(playerId, correlationId, answer, by);
        this.#holdsTheLog(connection.node, room);
      },
      told: (connection: Connection, gameVersion: number) => this.#wire.told(connection.id, gameVersion),
      hungUp: (connection: Connection, reason: string) => this.#wire.hungUp(connection.id, reason),
      left: (connection: Connection) => this.#wire.left(connection.id),
      syncing: (connection: Connection, position: Position | null) => this.#wire.syncing(connection.id, position),
      refused: (connection: Connection, gameId: string | null, code: ErrorCode) => {
        trace.note(`${connection.id} refused ${code}`);
        this.#heard(connection, 'refused', code);
        count(counters, `refused ${code}`);
        const isLost = code === 'unknown_game' && gameId === this.book.gameId && this.book.version > 0;
        latch.check(!isLost, 'S7', () => `${connection.id} is told that the game does not exist`);
        latch.check(code !== 'internal', 'S7', () => `${connection.id} is refused as ${code}`);
      },
    };
  }
}
