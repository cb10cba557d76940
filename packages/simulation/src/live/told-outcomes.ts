import type { Command } from '@planning-poker/poker';
import { errorCodes, isErrorCode } from '@planning-poker/protocol';
import type { PublicEvent, ServerMessage } from '@planning-poker/protocol';
import type { ClientOutcome } from '@planning-poker/sync';
import type { Findings } from './findings.ts';

interface Outcome {
  readonly status: 'accepted' | 'rejected';
  /** null: decided without a game */
  readonly gameVersion: number | null;
  readonly code: string;
}

/** One command that somebody sent, and what was told of it. */
export interface SentCommand {
  readonly who: string;
  readonly playerId: string;
  readonly correlationId: string;
  readonly type: string;
  readonly payload: object;
  readonly sentAtMs: number;
  sendings: number;
  outcome: Outcome | null;
}

/** Every command of a game, against every answer to it, and in the end against the log: R3, W5, C4. */
export class ToldOutcomes {
  readonly all = new Map<string, SentCommand>();
  readonly #findings: Findings;

  constructor(findings: Findings) {
    this.#findings = findings;
  }

  get(playerId: string, correlationId: string): SentCommand | undefined {
    return this.all.get(`${playerId} ${correlationId}`);
  }

  /** A command is on its way. Gives what is known of it: sent again it keeps its first moment. */
  sent(
    sending: Pick<SentCommand, 'who' | 'playerId' | 'correlationId' | 'type' | 'payload' | 'sentAtMs'>,
  ): SentCommand {
    const key = `${sending.playerId} ${sending.correlationId}`;
    const known = this.all.get(key) ?? { ...sending, sendings: 0, outcome: null };
    this.all.set(key, known);
    known.sendings += 1;
    return known;
  }

  /** [W5] However often it is asked, the answer is the first one. What is retryable was no decision. */
  answered(command: SentCommand, answer: ServerMessage): void {
    if (answer.type !== 'accepted' && answer.type !== 'rejected') {
      return this.#findings.fail('W2', `${describe(command)} is answered with ${answer.type}`);
    }
    const code = answer.type === 'rejected' ? answer.payload.code : '';
    if (answer.type === 'rejected' && (answer.payload.retryable || !isDecision(code))) return;
    const told: Outcome = { status: answer.type, gameVersion: answer.payload.gameVersion, code };
    command.outcome ??= told;
    const { status, gameVersion } = command.outcome;
    this.#findings.check(
      status === told.status && gameVersion === told.gameVersion && command.outcome.code === code,
      'W5',
      () => `${describe(command)} was answered ${text(command.outcome)}, then ${text(told)}`,
    );
  }

  /** [C4] What the page says of it in the end is what its server said. */
  settled(playerId: string, correlationId: string, outcome: ClientOutcome): void {
    const command = this.get(playerId, correlationId);
    if (command === undefined || outcome.status === 'refused') return;
    const isTold = command.outcome === null || command.outcome.status === outcome.status;
    this.#findings.check(
      isTold,
      'C4',
      () => `${describe(command)} is ${outcome.status} on the page; ${text(command.outcome)}`,
    );
  }

  /** Accepted: in the history where it was told, once. Rejected: never. `changesNothing`: it made no event, and needed none (D20). */
  compare(
    history: readonly PublicEvent[],
    changesNothing: (command: SentCommand, version: number | null) => boolean,
  ): void {
    const versions = new Map<string, number[]>();
    for (const { version, actor, correlationId } of history) {
      const key = `${actor} ${correlationId}`;
      versions.set(key, [...(versions.get(key) ?? []), version]);
    }
    for (const [key, command] of this.all) this.#judge(command, versions.get(key) ?? [], changesNothing);
  }

  #judge(
    command: SentCommand,
    found: readonly number[],
    changesNothing: (command: SentCommand, version: number | null) => boolean,
  ): void {
    const { outcome } = command;
    const isOnce = found.every((version, index) => index === 0 || version === (found[index - 1] ?? 0) + 1);
    const where = (): string => `${describe(command)}, ${text(outcome)}, is in the history at [${found.join()}]`;
    this.#findings.check(isOnce, 'R3', where);
    if (outcome === null) return;
    if (outcome.status === 'rejected') this.#findings.check(found.length === 0, 'R3', where);
    else if (found.length > 0) this.#findings.check(found.at(-1) === outcome.gameVersion, 'R3', where);
    else this.#findings.check(changesNothing(command, outcome.gameVersion), 'R3', where);
  }
}

/** A sent command is its type and its payload. */
export function commandIn({ type, payload }: SentCommand): Command {
  return { type, ...payload } as Command;
}

/** Only what the domain said is remembered; what could not be served as it came was no decision. */
function isDecision(code: string): boolean {
  return isErrorCode(code) && errorCodes[code].class === 'rejection';
}

function describe({ who, type, correlationId }: SentCommand): string {
  return `${who}'s ${type} (${correlationId})`;
}

function text(outcome: Outcome | null): string {
  if (outcome === null) return 'not answered';
  return `${outcome.status} ${outcome.code === '' ? '' : `(${outcome.code}) `}at version ${outcome.gameVersion}`;
}
