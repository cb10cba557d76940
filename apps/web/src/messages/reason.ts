import type { ErrorCode } from '@planning-poker/protocol';
import { type PlainKey, t } from './t.ts';

/** The codes whose reason a person can be told without more; the others carry a better sentence of the server's. */
const reasons: { readonly [Code in ErrorCode | 'not_live' | 'unreachable']?: PlainKey } = {
  password_required: 'reason.passwordRequired',
  unknown_game: 'reason.unknownGame',
  game_ended: 'reason.gameEnded',
  not_joined: 'reason.notJoined',
  removed_by_facilitator: 'reason.removed',
  forbidden: 'reason.forbidden',
  unknown_story: 'reason.unknownStory',
  unknown_card: 'reason.unknownCard',
  name_taken: 'reason.nameTaken',
  stale_round: 'reason.staleRound',
  round_not_open: 'reason.roundNotOpen',
  nothing_to_reveal: 'reason.nothingToReveal',
  rate_limited: 'reason.rateLimited',
  server_full: 'reason.serverFull',
  storage_unavailable: 'reason.storageUnavailable',
  unauthorized: 'reason.unauthorized',
  unsupported_protocol: 'reason.unsupportedProtocol',
  invalid_name: 'reason.invalidName',
  conflict: 'reason.tryAgain',
  timeout: 'reason.tryAgain',
  shutting_down: 'reason.tryAgain',
  internal: 'reason.internal',
  not_live: 'reason.notLive',
  unreachable: 'reason.unreachable',
};

function isExplained(code: string): code is keyof typeof reasons {
  return Object.hasOwn(reasons, code);
}

/** Why something was refused, in a sentence: the catalogue's for a code that it knows, else what the server said. */
export function reasonOf(refusal: { readonly code: string; readonly message: string | null }): string {
  const key = isExplained(refusal.code) ? reasons[refusal.code] : undefined;
  return key === undefined ? (refusal.message ?? t('reason.unknown')) : t(key);
}
