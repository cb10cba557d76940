import { putOff } from '../browser/later.ts';
import { knows, t } from './t.ts';

/** A refusal by anybody: the server over the line or over HTTP, or this page itself. */
export interface Refused {
  readonly code: string;
  readonly message: string | null;
  readonly details?: { readonly [key: string]: unknown };
  /** `refused`: the page itself has not taken it. */
  readonly status?: string;
}

let inOtherWords: (refused: Refused) => string | null = () => null;

putOff(async () => {
  inOtherWords = (await import('./rarer-reason.ts')).rarerReason;
});

/** Why something was refused, in a sentence of the catalogue; until the rarer ones have come, that of all that they say. */
export function reasonOf(refused: Refused): string {
  const key = `reason.${refused.code}`;
  return inOtherWords(refused) ?? (knows(key) ? t(key) : t('reason.unknown'));
}
