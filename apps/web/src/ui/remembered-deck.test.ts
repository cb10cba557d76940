// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { cardsInText } from '../state/cards-in-text.ts';
import { deckIn } from '../state/deck-draft.ts';
import { rememberDeck, rememberedDeck } from './remembered-deck.ts';

const own = { name: 'Ours', cards: cardsInText('1, 2, XL=9, ?') };

beforeEach(() => localStorage.clear());

describe('the remembered deck', () => {
  it('is the usual one in a new browser', () => {
    expect(rememberedDeck()).toEqual({ deckId: 'modifiedFibonacci', own: null });
  });

  it('[U20] is the one that the last game began with', () => {
    rememberDeck({ deckId: 'custom', own });
    expect(rememberedDeck().deckId).toBe('custom');
    expect(deckIn(rememberedDeck())).toEqual(deckIn({ deckId: 'custom', own }));
  });

  it('[U20] keeps one’s own while games begin with another', () => {
    rememberDeck({ deckId: 'custom', own });
    rememberDeck({ deckId: 'tshirt', own: null });
    expect(rememberedDeck()).toMatchObject({ deckId: 'tshirt', own: { name: 'Ours' } });
  });

  it('[U20] is not replaced by one that is not finished', () => {
    rememberDeck({ deckId: 'custom', own });
    rememberDeck({ deckId: 'tshirt', own: { name: 'Other', cards: cardsInText('1, 1') } });
    expect(rememberedDeck()).toMatchObject({ deckId: 'tshirt', own: { name: 'Ours' } });
  });

  it.each([
    'null',
    '{',
    '7',
    '{"name":"Ours"}',
    '{"name":"Ours","cards":[null,7]}',
    '{"name":"Ours","cards":[{"label":"1","value":1}]}',
  ])('is the usual one where %s is stored', (stored) => {
    localStorage.setItem('planning-poker:deck', 'custom');
    localStorage.setItem('planning-poker:ownDeck', stored);
    expect(rememberedDeck()).toEqual({ deckId: 'modifiedFibonacci', own: null });
  });
});
