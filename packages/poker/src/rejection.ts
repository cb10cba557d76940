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
  /** For a program: `votes_missing` has `{waitingFor: PlayerId[]}`. */
  readonly details: { readonly [key: string]: unknown };
}
