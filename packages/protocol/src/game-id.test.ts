import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gameIds } from './game-id.ts';

describe('a game id', () => {
  it.each([
    ['k7m29qxt4b1c', 'k7m29qxt4b1c'],
    ['k7m2-9qxt-4b1c', 'k7m29qxt4b1c'],
    ['K7M2-9QXT-4B1C', 'k7m29qxt4b1c'],
    ['-k7m2--9qxt4b1c-', 'k7m29qxt4b1c'],
    ['OoiIlLzzzzzz', '001111zzzzzz'],
  ])('[W13] %s is looked up as %s', (typed, gameId) => {
    expect(gameIds.normalise(typed)).toBe(gameId);
  });

  it.each([
    [''],
    ['k7m29qxt4b1'],
    ['k7m29qxt4b1cc'],
    ['u7m29qxt4b1c'],
    ['k7m2 9qxt 4b1c'],
    ['k7m29qxt4b1é'],
    ['\u212a7m29qxt4b1c'],
    ['-'.repeat(1_000_000)],
    [123_456_789_012],
    [null],
    [['k7m29qxt4b1c']],
  ])("[W13] %j is nobody's", (typed) => {
    expect(gameIds.normalise(typed)).toBeNull();
    expect(gameIds.isGameId(typed)).toBe(false);
  });

  it('[W13] is stored and sent in one form only', () => {
    expect(gameIds.isGameId('k7m29qxt4b1c')).toBe(true);
    for (const other of ['K7M29QXT4B1C', 'k7m2-9qxt-4b1c', 'k7m29qxt4bic', 'k7m29qxt4boc'])
      expect(gameIds.isGameId(other)).toBe(false);
  });

  it('[W13] is drawn of all 60 bits of what chance gives', () => {
    const bytes = (fill: (index: number) => number) => Uint8Array.from({ length: 12 }, (_, index) => fill(index));
    expect(gameIds.fromBytes(bytes(() => 0))).toBe('000000000000');
    expect(gameIds.fromBytes(bytes(() => 255))).toBe('zzzzzzzzzzzz');
    expect(gameIds.fromBytes(bytes((index) => index + 10))).toBe('abcdefghjkmn');
    const all = Array.from({ length: 32 }, (_, value) => gameIds.fromBytes(bytes(() => value))[0]);
    expect(new Set(all).size).toBe(32);
    expect(() => gameIds.fromBytes(new Uint8Array(11))).toThrow(RangeError);
  });

  it('[W13] comes back from its display, however it is typed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 12, maxLength: 40 }), fc.boolean(), (bytes, upper) => {
        const gameId = gameIds.fromBytes(bytes);
        const shown = gameIds.format(gameId);
        expect(shown).toMatch(/^[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}$/);
        const typed = shown.replaceAll('1', 'l').replaceAll('0', 'O');
        expect(gameIds.normalise(upper ? typed.toUpperCase() : typed)).toBe(gameId);
      }),
    );
  });

  it('stays as it is where it is none', () => {
    expect(gameIds.format('short')).toBe('short');
  });
});
