import { decks } from '@planning-poker/poker';
import { describe, expect, it } from 'vitest';
import { aDeck } from '../../testing/a-game.ts';
import { typedCard } from './typed-card.ts';

const cardsOf = (id: string) => decks.find((deck) => deck.id === id)?.cards ?? [];

/** The cards that are played as the digits are typed one after the other. */
function played(cards: ReturnType<typeof cardsOf>, digits: string): readonly (string | null)[] {
  let before = '';
  return Array.from(digits, (digit) => {
    const typed = typedCard(cards, before, digit);
    before = typed.digits;
    return typed.card;
  });
}

describe('typedCard', () => {
  it.each([
    ['5', ['5']],
    ['0', ['0']],
    ['13', ['1', '13']],
    ['100', ['1', '100', '100']],
    ['4', ['40']],
    ['40', ['40', '40']],
    ['2', ['2']],
    ['20', ['2', '20']],
    ['6', [null]],
    ['65', [null, '5']],
    ['85', ['8', '5']],
    ['55', ['5', '5']],
  ])('plays the card that says so: %s', (digits, cards) => {
    expect(played(cardsOf('modifiedFibonacci'), digits)).toEqual(cards);
  });

  it('plays by place in a deck without numbers', () => {
    expect(played(cardsOf('tshirt'), '139')).toEqual(['XS', 'M', null]);
  });

  it('has no card at place 0', () => {
    expect(played(aDeck('S', 'M').cards, '0')).toEqual([null]);
  });

  it('reads every number of every deck', () => {
    const numbers = decks
      .flatMap(({ cards }) => cards.map(({ label }) => ({ cards, label })))
      .filter(({ label }) => /^\d+$/.test(label));
    expect(numbers.length).toBeGreaterThan(40);
    for (const { cards, label } of numbers) expect(played(cards, label).at(-1)).toBe(label);
  });
});
