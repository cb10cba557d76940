import { checkDeck, customDeckId, decks } from '@planning-poker/poker';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardLabelled, choiceOf, deckIn, deckOf, draftOf, freeKey, relabelled, valueIn } from './deck-draft.ts';

const label = fc.stringMatching(/^[A-Za-z0-9?½ ]{1,8}$/).filter((text) => text.trim() === text);
const card = fc.record({
  label,
  value: fc.option(fc.integer({ min: 0, max: 1_000_000 }).map((whole) => whole / 1_000)),
});
const cards = fc.uniqueArray(card, { minLength: 2, maxLength: 40, selector: (given) => given.label });

describe('a deck in an editor', () => {
  it('[U20] comes out as it went in', () => {
    fc.assert(
      fc.property(cards, (given) => {
        const checked = checkDeck({ id: customDeckId, name: 'Ours', cards: given });
        if (checked.ok) expect(deckOf(draftOf(checked.value))).toEqual(checked.value);
        expect(checked.ok).toBe(true);
      }),
    );
  });

  it.each(decks)('[U20] keeps every card of $name', (deck) => {
    expect(deckOf(draftOf(deck)).cards).toEqual(deck.cards);
    expect(deckIn(choiceOf(deck))).toEqual(deck);
  });

  it('[U20] has no card for a row that nobody has written in', () => {
    const draft = draftOf({ name: 'Ours', cards: [{ label: '1', value: 1 }] });
    const withBlank = { ...draft, cards: [...draft.cards, { key: 9, label: ' ', value: '', special: false }] };
    expect(deckOf(withBlank).cards).toEqual([{ label: '1', value: 1 }]);
  });

  it('keeps one of one’s own while another is tried', () => {
    const own = choiceOf({ id: customDeckId, name: 'Ours', cards: [{ label: '1', value: 1 }] });
    expect(deckIn({ ...own, deckId: 'tshirt' }).id).toBe('tshirt');
    expect(deckIn(own).name).toBe('Ours');
  });
});

describe('a card in an editor', () => {
  it.each([
    ['5', '5', false],
    ['½', '0.5', false],
    ['0,5', '0.5', false],
    ['XL', '', false],
    ['?', '', true],
    ['☕', '', true],
    ['Pass', '', true],
  ])('[U20] that is labelled %s counts as "%s", special: %s', (text, value, special) => {
    expect(cardLabelled(text, 1)).toEqual({ key: 1, label: text, value, special });
  });

  it('[U20] follows its label for as long as nothing was set by hand', () => {
    const card = cardLabelled('1', 1);
    expect(relabelled(card, '13')).toMatchObject({ label: '13', value: '13', special: false });
    expect(relabelled(card, '?')).toMatchObject({ value: '', special: true });
    expect(relabelled({ ...card, value: '100' }, '13')).toMatchObject({ label: '13', value: '100' });
    expect(relabelled({ ...card, special: true }, '13')).toMatchObject({ special: true });
  });

  it('has a key that no other one has', () => {
    expect(freeKey([])).toBe(0);
    expect(freeKey([cardLabelled('a', 4), cardLabelled('b', 2)])).toBe(5);
  });

  it.each([
    ['', null],
    [' 0.25 ', 0.25],
    ['0,25', 0.25],
    ['¾', 0.75],
    ['.5', 0.5],
    ['-1', Number.NaN],
    ['1e3', Number.NaN],
    ['many', Number.NaN],
  ])('reads the value %j as %s', (text, value) => {
    expect(valueIn(text)).toEqual(value);
  });
});
