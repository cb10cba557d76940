import { gameIds } from '@planning-poker/protocol';
import { describe, expect, it } from 'vitest';
import { gameIdIn } from './game-id-in.ts';

describe('gameIdIn', () => {
  it.each([
    'k7m2-9qxt-4b1c',
    ' K7M29QXT4B1C ',
    'k7m2 9qxt 4b1c',
    'https://poker.example/g/k7m29qxt4b1c',
    'https://poker.example/sub/g/k7m2-9qxt-4b1c?x=1#y',
  ])('[W13] finds the game in %j', (text) => {
    expect(gameIdIn(text, gameIds.normalise)).toBe('k7m29qxt4b1c');
  });

  it.each(['', 'k7m2', 'https://poker.example/', 'hello world at all'])('finds none in %j', (text) => {
    expect(gameIdIn(text, gameIds.normalise)).toBeNull();
  });
});
