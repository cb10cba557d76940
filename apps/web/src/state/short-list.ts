import { t } from '../messages/t.ts';

/** A sentence stays a sentence when somebody's name is long. */
const nameLength = 20;

export function shortName(name: string): string {
  const characters = Array.from(name);
  return characters.length <= nameLength
    ? name
    : `${characters
        .slice(0, nameLength - 1)
        .join('')
        .trimEnd()}…`;
}

/** Names for a sentence, each not too long; of many, the first ones and how many more. */
export function shortList(names: readonly string[], atMost = 3): readonly string[] {
  const short = names.map(shortName);
  if (names.length <= atMost) return short;
  return [...short.slice(0, atMost - 1), t('list.more', { count: names.length - atMost + 1 })];
}
