import type { Command } from '@planning-poker/poker';
import { errorCodes, isErrorCode } from '@planning-poker/protocol';
import type { Answer, Outcome, Receipt, StoredEvent, Unavailable } from '@planning-poker/sync';
import type { Latch } from '../world/latch.ts';
import type { DurableLog } from '../seams/durable-log.ts';
import { alteredContent } from './asked-content.ts';
import type { Counters } from './counters.ts';
import { count } from './counters.ts';
import { isSameOutcome } from './same-outcome.ts';

/** One command that somebody asked for, and everything that is known of it. */
export interface Asked {
  readonly playerId: string;
  readonly correlationId: string;
  readonly command: Command;
  readonly tab: string;
  /** place among its tab's commands, from 1 */
  readonly place: number;
  /** the tab's confirmed version when the command was first sent; null: never sent */
  heardAt: number | null;
  /** the same, of each connection over which it was sent, when it first was */
  readonly heardOver: Map<string, number>;
  sendings: number;
  /** the version of its last event; null: none is in the log */
  committedAt: number | null;
  /** what the log remembers */
  receipt: Outcome | null;
  /** the node's life that wrote it */
  writer: string | null;
  /** lives that have answered it */
  readonly answeredBy: Set<string>;
  /** what was told of it first */
  told: Outcome | null;
}

/** Where an answer comes from. */
export interface Answerer {
  readonly node: string;
  readonly connection: string;
  /** the last version that it has told over this connection; 0: none */
  readonly toldTo: number;
}

/** Every command of a run, against the log and against what was answered: R3, W5, C2, R5. */
export class AskedCommands {
  readonly all = new Map<string, Asked>();
  readonly #latch: Latch;
  readonly #log: DurableLog;
  readonly #gameId: string;
  readonly #counters: Counters;
  readonly #places = new Map<string, number>();
  readonly #lastDecided = new Map<string, Asked>();

  constructor(parts: {
    readonly latch: Latch;
    readonly log: DurableLog;
    readonly gameId: string;
    readonly counters: Counters;
  }) {
    this.#latch = parts.latch;
    this.#log = parts.log;
    this.#gameId = parts.gameId;
    this.#counters = parts.counters;
  }

  get(playerId: string, correlationId: string): Asked | undefined {
    return this.all.get(`${playerId} ${correlationId}`);
  }

  submitted(tab: string, playerId: string, correlationId: string, command: Command): Asked {
    const place = (this.#places.get(tab) ?? 0) + 1;
    this.#places.set(tab, place);
    const asked: Asked = {
      playerId,
      correlationId,
      command,
      tab,
      place,
      heardAt: null,
      heardOver: new Map(),
      sendings: 0,
      committedAt: null,
      receipt: null,
      writer: null,
      answeredBy: new Set(),
      told: null,
    };
    this.#latch.check(
      this.get(playerId, correlationId) === undefined,
      'R3',
      () => `${tab} used ${correlationId} twice`,
    );
    this.all.set(`${playerId} ${correlationId}`, asked);
    return asked;
  }

  sent(playerId: string, correlationId: string, confirmedVersion: number, connection: string): void {
    const asked = this.get(playerId, correlationId);
    if (asked === undefined) return this.#latch.fail('R3', `${playerId} sent ${correlationId}, which nobody asked for`);
    asked.heardAt ??= confirmedVersion;
    if (!asked.heardOver.has(connection)) asked.heardOver.set(connection, confirmedVersion);
    asked.sendings += 1;
    if (asked.sendings > 1) count(this.#counters, 'commandSentAgain');
  }

  /** The events of one command, as they were committed together. */
  committed(actor: string, correlationId: string, events: readonly StoredEvent[]): void {
    const last = events.at(-1);
    const first = events[0];
    if (first === undefined || last === undefined) return;
    const asked = this.get(actor, correlationId);
    if (asked === undefined)
      return this.#latch.fail('R3', `version ${first.version} is of a command that nobody asked for: ${correlationId}`);
    this.#latch.check(
      asked.committedAt === null,
      'R3',
      () => `${describe(asked)} is in the log twice, at ${asked.committedAt} and ${last.version}`,
    );
    this.#latch.check(
      asked.sendings > 0,
      'R3',
      () => `${describe(asked)} came at version ${first.version}, and nobody has sent it`,
    );
    asked.committedAt = last.version;
    const altered = alteredContent(asked.command, first);
    this.#latch.check(altered === null, 'R3', () => `${describe(asked)} is in the log otherwise: ${altered}`);
  }

  remembered(receipt: Receipt, writer: string): void {
    const asked = this.get(receipt.actor, receipt.correlationId);
    if (asked === undefined)
      return this.#latch.fail('R3', `a receipt for a command that nobody asked for: ${receipt.correlationId}`);
    asked.receipt = receipt.outcome;
    asked.writer = writer;
    if (receipt.outcome.status === 'accepted') {
      const version = receipt.outcome.gameVersion;
      this.#latch.check(
        asked.committedAt === null || asked.committedAt === version,
        'R3',
        () => `${describe(asked)} is in the log at ${asked.committedAt}, its receipt says ${version}`,
      );
    } else {
      this.#latch.check(asked.committedAt === null, 'R3', () => `${describe(asked)} is rejected and in the log`);
    }
    this.#inOrder(asked);
  }

  /** [R1] before it leaves the node */
  answered(playerId: string, correlationId: string, answer: Answer, by: Answerer): void {
    const asked = this.get(playerId, correlationId);
    if (asked === undefined) return this.#latch.fail('R3', `an answer to ${correlationId}, which nobody asked`);
    const isFirst = !asked.answeredBy.has(by.node);
    asked.answeredBy.add(by.node);
    if (answer.status === 'unavailable') {
      this.#notOlder(asked, answer, by);
      return this.#undecided(asked, answer, isFirst && asked.writer === by.node);
    }
    const remembered = this.#log.receipts(this.#gameId, [{ actor: playerId, correlationId }])[0]?.outcome;
    this.#latch.check(
      isSameOutcome(remembered, answer),
      'R1',
      () => `${describe(asked)} was answered ${short(answer)}, the log remembers ${short(remembered ?? null)}`,
    );
    if (answer.status === 'rejected') {
      count(this.#counters, `rejected ${answer.code}`);
      this.#latch.check(
        !isRetryable(answer.code),
        'W5',
        () => `${describe(asked)}: a retryable code is remembered: ${answer.code}`,
      );
    }
    if (asked.told !== null) count(this.#counters, 'answeredAgain');
    asked.told ??= answer;
    this.#latch.check(
      isSameOutcome(asked.told, answer),
      'W5',
      () => `${describe(asked)} was answered ${short(asked.told)}, then ${short(answer)}`,
    );
    // It may have been decided as soon as it was first sent, whatever its client has heard since.
    this.#latch.check(
      answer.gameVersion >= (asked.heardAt ?? 0),
      'R5',
      () =>
        `${describe(asked)} was answered at version ${answer.gameVersion}, but who sent it had heard ${asked.heardAt}`,
    );
  }

  /** What is no decision must be retryable (W5), and not be said of what the very node has committed for it (S3). */
  #undecided(asked: Asked, { code }: Unavailable, isCommitted: boolean): void {
    count(this.#counters, `answered ${code}`);
    const isThere = this.#log.head(this.#gameId) !== null;
    this.#latch.check(
      code !== 'unknown_game' || !isThere,
      'S7',
      () => `${describe(asked)} is told that there is no such game`,
    );
    this.#latch.check(
      code === 'unknown_game' || isRetryable(code),
      'W5',
      () => `${describe(asked)} is refused for good as ${code}, and nothing is remembered`,
    );
    this.#latch.check(
      !isCommitted || code === 'timeout' || code === 'shutting_down',
      'S3',
      () => `${describe(asked)} is answered ${code} by the node that has committed it`,
    );
  }

  /**
   * [R5] What is no decision is said of the node's present version: of what its client held when it was sent over this very connection, where
   * the node has told it that. A late message of an old connection may take the place of its greeting, while the node still asks a store that is away.
   */
  #notOlder(asked: Asked, { gameVersion }: Unavailable, { connection, toldTo }: Answerer): void {
    const heard = Math.min(asked.heardOver.get(connection) ?? 0, toldTo);
    this.#latch.check(
      gameVersion === null || gameVersion >= heard,
      'R5',
      () => `${describe(asked)} is refused at version ${gameVersion}, but who sent it had heard ${heard}`,
    );
  }

  /** [C2] A tab's commands are decided in the order in which they were asked; only joining may overtake what waits for it (W15). */
  #inOrder(asked: Asked): void {
    if (asked.command.type === 'joinGame') return;
    const before = this.#lastDecided.get(asked.tab);
    this.#latch.check(
      before === undefined || before.place < asked.place,
      'C2',
      () =>
        `${describe(asked)} was decided after ${before === undefined ? '' : describe(before)}, which was asked later`,
    );
    this.#lastDecided.set(asked.tab, asked);
  }
}

export type Named = Pick<Asked, 'tab' | 'place' | 'command' | 'correlationId'>;

export function describe({ tab, place, command, correlationId }: Named): string {
  return `${tab}'s command ${place} (${command.type} ${correlationId})`;
}

function isRetryable(code: string): boolean {
  return isErrorCode(code) && errorCodes[code].retryable;
}

function short(value: unknown): string {
  return JSON.stringify(value);
}
