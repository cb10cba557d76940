import { gameIds } from '@planning-poker/protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gameIdIn } from './game-id-in.ts';

const find = (text: string) => gameIdIn(text, gameIds.normalise);
const gameId = fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => gameIds.fromBytes(bytes));
/** Ways to write one character of a code, and what may stand between two. */
const spellings: { readonly [character: string]: readonly string[] } = {
  '0': ['0', 'o', 'O'],
  '1': ['1', 'i', 'I', 'l', 'L'],
};
const between = fc.constantFrom('', '', '', ' ', '-', '–', '‑', ' - ', '.', '_', '\u00A0', '\t');

/** A code as somebody may have written it down, heard it, or had it mangled by a text program. */
const spelled = gameId.chain((id) =>
  fc
    .tuple(
      ...Array.from(id, (character) =>
        fc.tuple(fc.constantFrom(...(spellings[character] ?? [character, character.toUpperCase()])), between),
      ),
    )
    .map((pieces) => ({ id, text: pieces.flat().join('') })),
);

describe('gameIdIn', () => {
  it('[U22] [W13] finds the game however its code is spelled', () => {
    fc.assert(
      fc.property(spelled, ({ id, text }) => {
        expect(
          find(` ${text}
`),
        ).toBe(id);
      }),
    );
  });

  it.each([
    'k7m2-9qxt-4b1c',
    ' K7M29QXT4B1C ',
    'k7m2 9qxt 4b1c',
    'k7m2 9qxt 4blc',
    '“k7m2-9qxt-4b1c”.',
    'ｋ７ｍ２９ｑｘｔ４ｂ１ｃ',
    'https://poker.example/g/k7m29qxt4b1c',
    'http://192.168.1.20:3000/g/k7m29qxt4b1c/summary',
    'https://poker.example/sub/g/k7m2-9qxt-4b1c?x=1#y',
    'Come and estimate: https://poker.example/g/k7m29qxt4b1c or tell them the code',
    'You are invited. The code is K7M2-9QXT-4B1C, see you there.',
  ])('[U22] [W13] finds the game in %j', (text) => {
    expect(find(text)).toBe('k7m29qxt4b1c');
  });

  it.each(['', 'k7m2', 'k7m2-9qxt-4b1c-9', 'https://poker.example/', 'hello world at all', 'u7m2-9qxt-4b1c'])(
    'finds none in %j',
    (text) => {
      expect(find(text)).toBeNull();
    },
  );
});
