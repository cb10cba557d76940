import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardsInText, textOfCards } from './cards-in-text.ts';
import { cardLabelled } from './deck-draft.ts';

const short = (text: string) =>
  cardsInText(text).map(({ label, value, special }) => `${label}${special ? '!' : value === '' ? '' : `=${value}`}`);

describe('cardsInText', () => {
  it.each([
    ['1, 2, 3, ?', ['1=1', '2=2', '3=3', '?!']],
    ['1,2,3', ['1=1', '2=2', '3=3']],
    ['1 2  3', ['1=1', '2=2', '3=3']],
    ['1\n2\r\n3\n', ['1=1', '2=2', '3=3']],
    ['1, 2,\n3, 5', ['1=1', '2=2', '3=3', '5=5']],
    ['1\t2\t3', ['1=1', '2=2', '3=3']],
    ['0,5; 1; 2', ['0,5=0.5', '1=1', '2=2']],
    ['very small, small, big', ['very small', 'small', 'big']],
    ['S=1, M = 2,5, L', ['S=1', 'M=2', '5=5', 'L']],
    ['S=1; M = 2,5; L', ['S=1', 'M=2,5', 'L']],
    ['["1", "2", "?"]', ['1=1', '2=2', '?!']],
    ['½ ☕', ['½=0.5', '☕!']],
    [' , ,', []],
    ['', []],
  ])('[U20] reads %j', (text, cards) => {
    expect(short(text)).toEqual(cards);
  });

  it('[U20] keeps the value that a card was given, when its label stays', () => {
    const known = [{ ...cardLabelled('S', 7), value: '2' }, cardLabelled('M', 8)];
    expect(cardsInText('M, S, L', known)).toEqual([known[1], known[0], cardLabelled('L', 9)]);
  });

  it('[U20] reads back what it shows, with every value', () => {
    const labels = fc.uniqueArray(fc.stringMatching(/^[A-Z0-9?½☕]{1,6}$/), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(labels, fc.nat(40), (given, at) => {
        const cards = given.map((label, key) => ({
          ...cardLabelled(label, key),
          ...(key === at ? { value: '7' } : {}),
        }));
        expect(cardsInText(textOfCards(cards), cards)).toEqual(cards);
      }),
    );
  });

  it('gives every card a key of its own', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const keys = cardsInText(text, [cardLabelled('1', 3)]).map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});
