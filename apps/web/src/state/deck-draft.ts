import { type Card, customDeck, customDeckId, type Deck, deckById, defaultDeck } from '@planning-poker/poker';

/** A card as it stands in an editor: text that may not be a card yet. */
export interface CardDraft {
  /** Tells the rows apart while their labels change. */
  readonly key: number;
  readonly label: string;
  /** The number that it counts as, as it was typed; empty: none. */
  readonly value: string;
  /** Counts in nothing: "?", "☕". */
  readonly special: boolean;
}

/** A deck of one's own, as it stands in an editor. */
export interface DeckDraft {
  readonly name: string;
  readonly cards: readonly CardDraft[];
}

/** Which deck is to be played with. One's own stays what it is while another one is tried. */
export interface ChosenDeck {
  /** A built-in deck's, or `customDeckId`. */
  readonly deckId: string;
  readonly own: DeckDraft | null;
}

const fractions: { readonly [sign: string]: number } = { '¼': 0.25, '½': 0.5, '¾': 0.75 };
const specials: ReadonlySet<string> = new Set(['?', '☕', '☕️', '∞', 'pass']);

/** The choice that stands for a game's deck. */
export function choiceOf(deck: Deck): ChosenDeck {
  return deckById(deck.id) === null ? { deckId: customDeckId, own: draftOf(deck) } : { deckId: deck.id, own: null };
}

/** What was chosen, as it stands: one's own is still to be checked (`problemsIn`). */
export function deckIn({ deckId, own }: ChosenDeck): Deck {
  if (deckId === customDeckId && own !== null) return deckOf(own);
  return deckById(deckId) ?? defaultDeck;
}

export function draftOf({ name, cards }: Pick<Deck, 'name' | 'cards'>): DeckDraft {
  return {
    name,
    cards: cards.map(({ label, value, special = false }, key) => ({ key, label, value: textOf(value), special })),
  };
}

/** Rows that nobody has written in are no cards. */
export function deckOf({ name, cards }: DeckDraft): Deck {
  return customDeck(
    name,
    cards
      .filter((card) => !isBlank(card))
      .map(({ label, value, special }): Card => {
        return special ? { label, value: null, special } : { label, value: valueIn(value) };
      }),
  );
}

export function isBlank({ label, value }: CardDraft): boolean {
  return label.trim() === '' && value.trim() === '';
}

/** A card with this label alone: a number counts as itself, "?" and its like in nothing. */
export function cardLabelled(label: string, key: number): CardDraft {
  const number = valueIn(label);
  const counts = number !== null && Number.isFinite(number);
  return { key, label, value: counts ? textOf(number) : '', special: specials.has(label.trim().toLowerCase()) };
}

/** Another label. What still is what the last one meant follows it; what was set by hand stays. */
export function relabelled(card: CardDraft, label: string): CardDraft {
  const before = cardLabelled(card.label, card.key);
  const now = cardLabelled(label, card.key);
  return {
    ...now,
    value: card.value === before.value ? now.value : card.value,
    special: card.special === before.special ? now.special : card.special,
  };
}

/** A key that no row has. */
export function freeKey(cards: readonly CardDraft[]): number {
  return Math.max(-1, ...cards.map(({ key }) => key)) + 1;
}

/** The number that is meant, in whichever way one writes decimals; null: none; NaN: that is no number. */
export function valueIn(text: string): number | null {
  const typed = text.trim().replace(',', '.');
  if (typed === '') return null;
  return fractions[typed] ?? (/^(?:\d+\.?\d*|\.\d+)$/.test(typed) ? Number(typed) : Number.NaN);
}

function textOf(value: number | null): string {
  return value === null ? '' : String(value);
}
