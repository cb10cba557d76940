/**
 * rejection: the domain or the game said no, a value for a person. protocol: the peer sent what cannot be served as it is.
 * fault: the world or the server failed, nobody's request is to blame.
 */
export type ErrorClass = 'rejection' | 'protocol' | 'fault';

export interface ErrorKind {
  readonly class: ErrorClass;
  readonly httpStatus: number;
  /** Nothing was decided and nothing is remembered: the same request, with the same id, may be sent again. */
  readonly retryable: boolean;
  /** What is said when nothing more exact is known: a sentence for a person that says what to do. */
  readonly message: string;
}

function rejection(httpStatus: number, message: string) {
  return { class: 'rejection', httpStatus, retryable: false, message } as const;
}

function protocol(httpStatus: number, message: string) {
  return { class: 'protocol', httpStatus, retryable: false, message } as const;
}

function fault(httpStatus: number, retryable: boolean, message: string) {
  return { class: 'fault', httpStatus, retryable, message } as const;
}

/** The closed registry: no answer, on the socket or over HTTP, has a code that is not here (W12). */
export const errorCodes = {
  invalid_message: protocol(400, 'The message was not understood. Correct what is named and send it again.'),
  unsupported_protocol: protocol(
    400,
    'This version of the protocol is not spoken here. Reload the page to get the newest.',
  ),
  unauthorized: protocol(401, 'A valid token is missing. Join the game first.'),
  password_required: rejection(401, 'This game needs its password. Ask a facilitator for it.'),
  unknown_game: rejection(404, 'There is no such game. Check the link or the id.'),
  game_ended: rejection(410, 'This game has ended. A facilitator can open it again.'),
  not_joined: rejection(403, 'You are not in this game. Join it first.'),
  removed_by_facilitator: rejection(403, 'A facilitator has removed you from this game. Ask to be let in again.'),
  forbidden: rejection(403, 'You may not do this here. Ask a facilitator.'),
  unknown_player: rejection(404, 'There is no such player in this game.'),
  unknown_story: rejection(404, 'There is no such story in this game.'),
  unknown_card: rejection(409, 'That card is not in the deck. Choose another one.'),
  invalid_name: rejection(400, 'That name cannot be used. Take one of 1 to 40 visible characters.'),
  name_taken: rejection(409, 'Somebody in this game has that name already. Choose another one.'),
  stale_round: rejection(409, 'That round is over. Look at the present one.'),
  round_not_open: rejection(409, 'This round is not open for that.'),
  votes_missing: rejection(409, 'Not everybody has voted yet. Wait, or reveal all the same.'),
  nothing_to_reveal: rejection(409, 'Nobody has voted yet, so there is nothing to reveal.'),
  limit_reached: rejection(413, 'A limit has been reached. Make it smaller or fewer.'),
  rate_limited: protocol(429, 'That was too fast. Wait a moment and try again.'),
  server_full: fault(503, false, 'The server is full at the moment. Try again in some minutes.'),
  conflict: fault(503, true, 'The game was busy. Try again.'),
  storage_unavailable: fault(503, true, 'Nothing can be saved at the moment. Try again shortly.'),
  timeout: fault(503, true, 'The server took too long to answer. Try again.'),
  shutting_down: fault(503, true, 'The server is restarting. Try again in some seconds.'),
  internal: fault(500, false, 'Something went wrong in the server. It has been noted.'),
} as const satisfies { readonly [code: string]: ErrorKind };

export type ErrorCode = keyof typeof errorCodes;

export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(errorCodes, value);
}
