import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fittedList, fittedText } from './fitted.ts';

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const text = fc.string({ unit: fc.constantFrom('a', '&', '<', '🙂', '👩‍👩‍👧', 'é', ' '), maxLength: 60 });

describe('[O11] a text that is too long', () => {
  test('is cut before it is escaped, between characters', () => {
    expect(fittedText('ab<cd', 9, escape)).toBe('ab&lt;cd');
    expect(fittedText('ab<cd', 7, escape)).toBe('ab&lt;…');
    expect(fittedText('ab<cd', 6, escape)).toBe('ab…');
    expect(fittedText('a👩‍👩‍👧bc', 5, escape)).toBe('a…');
  });

  test('is within its bound, whatever it says, and begins as it did', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 80 }), (plain, most) => {
        const fitted = fittedText(plain, most, escape);
        expect(fitted.length).toBeLessThanOrEqual(most);
        expect(fitted.isWellFormed()).toBe(true);
        if (fitted !== escape(plain)) {
          const plainAgain = fitted.slice(0, -1).replaceAll('&lt;', '<').replaceAll('&amp;', '&');
          expect(fitted.endsWith('…') && plain.startsWith(plainAgain)).toBe(true);
          expect(escape(plainAgain)).toBe(fitted.slice(0, -1));
        }
      }),
    );
  });
});

describe('[O11] a list that is too long', () => {
  const list = (items: readonly string[], most = Infinity) => ({ items, between: ' · ' as const, most });

  test('counts what it leaves out', () => {
    expect(fittedList(list(['one', 'two', 'three']), 100, escape)).toBe('one · two · three');
    expect(fittedList(list(['one', 'two', 'three'], 2), 100, escape)).toBe('one · two · … and 1 more');
    expect(fittedList(list(['one', 'two', 'three']), 16, escape)).toBe('… and 3 more');
    expect(fittedList(list(['one', 'two', 'three', 'four']), 21, escape)).toBe('one · … and 3 more');
    expect(fittedList(list([]), 10, escape)).toBe('');
  });

  test('shows or counts each item, within its bound', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'bb', '<'), { maxLength: 40 }),
        fc.integer({ min: 14 }),
        (items, most) => {
          const parts = fittedList(list(items), most, escape).split(' · ');
          const left = Number(/^… and (\d+) more$/.exec(parts.at(-1) ?? '')?.[1] ?? 0);
          const shown = left > 0 ? parts.slice(0, -1) : parts.filter((part) => part !== '');
          expect(shown).toEqual(items.slice(0, items.length - left).map(escape));
          expect(parts.join(' · ').length).toBeLessThanOrEqual(most);
        },
      ),
    );
  });
});
