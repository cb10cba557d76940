import { reasons } from './en/reasons.ts';
import type { Refused } from './reason.ts';
import { knows, t, teach } from './t.ts';

teach(reasons);

type LimitKey = Extract<keyof typeof reasons, `limit.${string}`>;

/**
 * What needs the refusal's details, and what a newer server says with a code that this page does not know: there alone its own sentence
 * stands. Null: the code's sentence in the catalogue says it all.
 */
export function rarerReason(refused: Refused): string | null {
  switch (refused.code) {
    case 'limit_reached':
      return limitReason(refused);
    case 'votes_missing':
      return votesReason(refused);
    default:
      return knows(`reason.${refused.code}`) ? null : refused.message;
  }
}

function limitReason({ details = {}, status }: Refused): string {
  if (status === 'refused') return t('reason.tooManyPending');
  const { limit, maximum } = details;
  const key = `limit.${String(limit)}`;
  return isLimitKey(key) && typeof maximum === 'number' ? t(key, { maximum }) : t('reason.limit_reached');
}

function isLimitKey(key: string): key is LimitKey {
  return key.startsWith('limit.') && Object.hasOwn(reasons, key);
}

/** Those who turn the cards read the names beside it (`features/reveal/use-reveal.ts`); elsewhere their number has to do. */
function votesReason({ details = {} }: Refused): string {
  const { waitingFor } = details;
  return Array.isArray(waitingFor)
    ? t('reason.votesMissingOf', { count: waitingFor.length })
    : t('reason.votes_missing');
}
