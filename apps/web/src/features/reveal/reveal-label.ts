import { t } from '../../messages/t.ts';
import { shortList } from '../../state/short-list.ts';

/** What the button that turns the cards does, by name. */
export function revealLabel(missing: readonly string[]): string {
  if (missing.length === 0) return t('reveal.all');
  return missing.length <= 2
    ? t('reveal.without', { names: shortList(missing) })
    : t('reveal.withoutMany', { count: missing.length });
}
