/** Why the domain said no. The codes are `protocol`'s error codes that only the domain decides. */
export type RejectionCode =
  | 'game_ended'
  | 'not_joined'
  | 'removed_by_facilitator'
  | 'forbidden'
  | 'unknown_player'
  | 'unknown_story'
  | 'unknown_card'
  | 'invalid_name'
  | 'invalid_message'
  | 'name_taken'
  | 'stale_round'
  | 'round_not_open'
  | 'votes_missing'
  | 'nothing_to_reveal'
  | 'limit_reached';

export interface Rejection {
  readonly code: RejectionCode;
  /** One sentence for a person, that says what to do. */
  readonly message: string;
  /**
   * For a program: `votes_missing` has `{waitingFor: PlayerId[]}`, `limit_reached` `{limit, maximum}`, `invalid_message`
   * `{issues: [{path, message}]}`.
   */
  readonly details: { readonly [key: string]: unknown };
}

/** A `Result` that says no: fits every function of the domain that can. */
export interface Refusal {
  readonly ok: false;
  readonly error: Rejection;
}

export function refuse(code: RejectionCode, message: string, details: Rejection['details'] = {}): Refusal {
  return { ok: false, error: { code, message, details } };
}

/** A field that is not what it should be; `path` as a client wrote it: `stories.3.link`. */
export function refuseField(path: string, message: string): Refusal {
  return refuse('invalid_message', message, { issues: [{ path, message }] });
}

/** More than there may be (D23); `limit` is a name of `limits`. */
export function refuseLimit(limit: string, maximum: number, message: string): Refusal {
  return refuse('limit_reached', message, { limit, maximum });
}
