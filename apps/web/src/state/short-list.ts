import { t } from '../messages/t.ts';

/** Names for a sentence; of many, the first ones and how many more. */
export function shortList(names: readonly string[], atMost = 3): readonly string[] {
  if (names.length <= atMost) return names;
  return [...names.slice(0, atMost - 1), t('list.more', { count: names.length - atMost + 1 })];
}
