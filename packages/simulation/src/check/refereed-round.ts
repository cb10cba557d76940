import type { CardCount, PlayerId } from '@planning-poker/poker';

export interface RefereedRound {
  readonly number: number;
  status: 'open' | 'revealed' | 'abandoned';
  isAnonymous: boolean;
  /** the card that counts, by voter; null: cast without one being stored */
  readonly votes: Map<PlayerId, string | null>;
}

export interface RefereedStory {
  isRemoved: boolean;
  /** round 1 first */
  readonly rounds: RefereedRound[];
}

/** The cards of a round and how often each was played, in one line; the figures made of them are not judged here. */
export function cardsOf({ votes }: RefereedRound): string {
  const counts = new Map<string, number>();
  for (const card of votes.values()) counts.set(String(card), (counts.get(String(card)) ?? 0) + 1);
  return inOneLine([...counts]);
}

export function cardsIn(counts: readonly Pick<CardCount, 'card' | 'count'>[]): string {
  return inOneLine(counts.map(({ card, count }) => [card, count] as const));
}

function inOneLine(counts: readonly (readonly [card: string, count: number])[]): string {
  return counts
    .filter(([, count]) => count > 0)
    .map(([card, count]) => `${count} x ${card}`)
    .sort()
    .join(', ');
}
