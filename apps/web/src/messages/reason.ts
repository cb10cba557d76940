import { knows, t } from './t.ts';

/** Why something was refused, in a sentence: the catalogue's for a code that it knows, else what the server said. */
export function reasonOf({ code, message }: { readonly code: string; readonly message: string | null }): string {
  const key = `reason.${code}`;
  return knows(key) ? t(key) : (message ?? t('reason.unknown'));
}
