/** Why something was refused, where nobody waits for it before the first vote; until they come, the server's own sentence serves. */
export const reasons = {
  'reason.forbidden': 'Only those who lead the game may do that.',
  'reason.game_ended': 'The game has ended. Those who lead it can open it again.',
  'reason.internal': 'Something went wrong in the server. It has been noted; try again.',
  'reason.not_joined': 'You are not in this game. Join it first.',
  'reason.nothing_to_reveal': 'Nobody has voted yet: there is nothing to reveal.',
  'reason.rate_limited': 'That was too fast. Wait a moment and try again.',
  'reason.removed_by_facilitator': 'Somebody who leads this game has removed you. Ask to be let in again.',
  'reason.unauthorized': 'The server does not know this browser. Join the game first.',
  'reason.unsupported_protocol': 'This page is older than the server. Reload it.',
} as const;
