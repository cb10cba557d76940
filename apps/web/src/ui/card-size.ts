/** How large a label can be written on a card: most are a digit or two, a deck of one's own has words. */
export function cardSize(label: string): 'l' | 'm' | 's' | 'xs' {
  const length = Array.from(label).length;
  if (length <= 2) return 'l';
  if (length <= 3) return 'm';
  return length <= 6 ? 's' : 'xs';
}
