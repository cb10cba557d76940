import { figures } from './en/figures.ts';
import { t, teach } from './t.ts';

teach(figures);

/** A number as the language writes it. */
export function numberText(value: number): string {
  return t('figure.number', { value });
}

/** A share, 0 to 1, in whole per cent. */
export function percentText(share: number): string {
  return t('figure.percent', { value: wholePercent(share) });
}

/** For sentences that say "per cent" by themselves. */
export function wholePercent(share: number): number {
  return Math.round(share * 100);
}
