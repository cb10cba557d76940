import { t } from '../messages/t.ts';
import { shortList } from './short-list.ts';
import type { Turnout } from './turnout.ts';

/** More names than these are a number. */
const namedAtMost = 3;

/** How far the round is, in a sentence: "4 of 6 have voted. Waiting for Chidi and Fumiko." */
export function turnoutSentence({ voted, voters, waitingFor }: Turnout): string {
  if (voters === 0) return t('turnout.nobody');
  if (voted === voters) return voters === 1 ? t('turnout.onlyYou') : t('turnout.all', { count: voters });
  const missing = waitingFor.map((seat) => (seat.isMe ? t('youInSentence') : seat.name));
  const counted = turnoutCount({ voted, voters, waitingFor });
  if (voted === 0) return counted;
  if (missing.length <= namedAtMost) return t('turnout.waitingFor', { counted, names: shortList(missing) });
  return t('turnout.waitingForMany', { counted, count: missing.length });
}

/** The short form, which a screen reader hears as votes come in. */
export function turnoutCount({ voted, voters }: Turnout): string {
  return voted === 0 ? t('turnout.none') : t('turnout.voted', { count: voted, voters });
}
