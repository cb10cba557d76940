import { putOff } from '../browser/later.ts';
import { knows, t, teach } from './t.ts';

putOff(async () => teach((await import('./en/reasons.ts')).reasons));

/** Why something was refused, in a sentence: the catalogue's for a code that it knows, else what the server said. */
export function reasonOf({ code, message }: { readonly code: string; readonly message: string | null }): string {
  const key = `reason.${code}`;
  return knows(key) ? t(key) : (message ?? t('reason.unknown'));
}
