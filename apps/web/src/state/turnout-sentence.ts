import { t } from '../messages/t.ts';
import { shortList, shortName } from './short-list.ts';
import type { Turnout } from './turnout.ts';

/** So many letters of names leave the sentence three lines on a phone. */
const lettersAtMost = 24;

/** How far the round is, in a sentence: "4 of 6 have voted. Waiting for Chidi and Fumiko." */
export function turnoutSentence(turnout: Turnout): string {
  const { voted, voters } = turnout;
  if (voters === 0) return t('turnout.nobody');
  if (voted === voters) return voters === 1 ? t('turnout.onlyYou') : t('turnout.all', { count: voters });
  const counted = turnoutCount(turnout);
  if (voted === 0) return counted;
  const missing = namesOf(turnout);
  const named = fitting(missing);
  const names = shortList(missing, named === missing.length ? named : named + 1);
  return t('turnout.waitingFor', { counted, names });
}

/** Are there more than the sentence has names of? */
export function leavesNamesOut(turnout: Turnout): boolean {
  const missing = namesOf(turnout);
  return turnout.voted > 0 && fitting(missing) < missing.length;
}

/** The short form, which a screen reader hears as votes come in. */
export function turnoutCount({ voted, voters }: Turnout): string {
  return voted === 0 ? t('turnout.none') : t('turnout.voted', { count: voted, voters });
}

function namesOf({ waitingFor }: Turnout): readonly string[] {
  return waitingFor.map((seat) => (seat.isMe ? t('youInSentence') : seat.name));
}

/** How many of the names fit: one at least, and the last one in place of "1 more". */
function fitting(names: readonly string[]): number {
  let letters = 0;
  for (const [place, name] of names.entries()) {
    letters += shortName(name).length;
    if (letters > lettersAtMost && place > 0 && place < names.length - 1) return place;
  }
  return names.length;
}
