import {
  checkDeck,
  customDeck,
  customDeckId,
  type Card,
  type Deck,
  deckById,
  defaultDeck,
} from '@planning-poker/poker';
import { recall, remember } from '../browser/storage.ts';
import { type ChosenDeck, deckOf, draftOf } from '../state/deck-draft.ts';
import { isReady } from '../state/deck-problems.ts';

/** The deck that this browser last began a game with, and the last one of its own; the default where it has begun none. */
export function rememberedDeck(): ChosenDeck {
  const own = ownDeck(recall('ownDeck'));
  const deckId = recall('deck') ?? defaultDeck.id;
  const isThere = deckId === customDeckId ? own !== null : deckById(deckId) !== null;
  return { deckId: isThere ? deckId : defaultDeck.id, own: own === null ? null : draftOf(own) };
}

/** One's own that is not finished does not take the place of one that was. */
export function rememberDeck({ deckId, own }: ChosenDeck): void {
  remember('deck', deckId);
  if (own !== null && isReady(own)) remember('ownDeck', JSON.stringify(deckOf(own)));
}

/** Whatever an older release, or somebody else on this address, has put there: a deck, or none. */
function ownDeck(stored: string | null): Deck | null {
  try {
    const { name, cards } = JSON.parse(stored ?? 'null') as { name: unknown; cards: unknown };
    if (typeof name !== 'string' || !Array.isArray(cards) || !cards.every(isCard)) return null;
    const checked = checkDeck(customDeck(name, cards));
    return checked.ok ? checked.value : null;
  } catch {
    return null;
  }
}

function isCard(given: unknown): given is Card {
  const { label, value } = (given ?? {}) as { readonly [field: string]: unknown };
  return typeof label === 'string' && (value === null || typeof value === 'number');
}
