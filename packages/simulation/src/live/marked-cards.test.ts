import { checkDeck, decks } from '@planning-poker/poker';
import { expect, test } from 'vitest';
import { isMarked, MarkedCards } from './marked-cards.ts';

test.each(decks)('every card of $name gets letters of its own, and the deck is one that a game takes', (deck) => {
  const marks = new MarkedCards('a game');
  const marked = marks.deck(deck);
  const labels = marked.cards.map(({ label }) => label);
  expect(labels.every(isMarked)).toBe(true);
  expect(new Set(labels).size).toBe(deck.cards.length);
  expect(checkDeck(marked)).toMatchObject({ ok: true });
  expect(labels).toEqual(deck.cards.map(({ label }) => marks.label(label)));
  expect(labels.map((label) => marks.label(label))).toEqual(labels);
});

test('another game has other letters', () => {
  expect(new MarkedCards('one').label('5')).not.toBe(new MarkedCards('two').label('5'));
});
