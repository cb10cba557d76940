import type { Outcome } from '../seams/event-store.ts';

/** A command, who sent it (null: the authority itself), and the id that makes it idempotent (W5). */
export interface CommandRequest<Command> {
  readonly actor: string | null;
  readonly correlationId: string;
  readonly command: Command;
}

/**
 * Why a command was not decided: nothing is remembered of it, and it may be sent again with the same id.
 * `timeout`: it may have been committed all the same, and sending it again tells. `internal` alone is not worth a retry.
 */
export type UnavailableCode =
  | 'storage_unavailable'
  | 'timeout'
  | 'shutting_down'
  | 'conflict'
  | 'internal'
  | 'unknown_game';

export interface Unavailable {
  readonly status: 'unavailable';
  readonly code: UnavailableCode;
  /** A sentence for a person, which says what to do. */
  readonly message: string;
  readonly gameVersion: number | null;
}

/** What a command's sender is told: its remembered outcome, or that there is none yet. */
export type Answer = Outcome | Unavailable;

const messages: { readonly [Code in UnavailableCode]: string } = {
  storage_unavailable: 'The game cannot be saved at the moment. It is sent again by itself.',
  timeout: 'Saving takes too long. It is sent again by itself.',
  shutting_down: 'The server restarts. It is sent again by itself.',
  conflict: 'Too many changes at once. It is sent again by itself.',
  internal: 'Something went wrong on the server. Reload the page and try again.',
  unknown_game: 'This game does not exist any more.',
};

export function unavailable(code: UnavailableCode, gameVersion: number | null): Unavailable {
  return { status: 'unavailable', code, message: messages[code], gameVersion };
}
