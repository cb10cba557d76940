import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Message } from './t.ts';

const folder = join(import.meta.dirname, 'en');
const catalogues: readonly object[] = await Promise.all(
  readdirSync(folder).map((file) => import(join(folder, file)) as Promise<object>),
);
const texts = catalogues
  .flatMap((file) => Object.values(file) as readonly { readonly [key: string]: Message }[])
  .flatMap((catalogue) => Object.values(catalogue))
  .flatMap((message) => (typeof message === 'string' ? [message] : Object.values(message)));

/** A message as it reads once it is filled in. What is nothing but places to fill fits everything, and so says nothing. */
function sayingsOf(messages: readonly string[]): readonly RegExp[] {
  return messages
    .filter((text) => /\p{L}{2}/u.test(text.replaceAll(/\{\w+\}/g, '')))
    .map((text) => text.replaceAll(/[$()*+.?[\\\]^|]/g, String.raw`\$&`).replaceAll(/\{\w+\}/g, '.+'))
    .map((text) => new RegExp(`^${text}$`));
}

const sayings = sayingsOf(texts);
const beginnings = sayingsOf(
  texts.flatMap((text) => text.split(' ').map((_, place, words) => words.slice(0, place + 1).join(' '))),
);
const isSaid = (words: string) =>
  words.endsWith(' …')
    ? beginnings.some((beginning) => beginning.test(words.slice(0, -2)))
    : sayings.some((saying) => saying.test(words));

/** Or each part of it is, or is somebody's or the game's: "Bo, voted", "Let lead: Bo", "Time by story. …". */
const isSaidInParts = (words: string) => words.split(/[,:.] /).every((part) => isSaid(part) || ofAGame.test(part));

/** Names, cards, times and figures. */
const ofAGame = /^(Bo|Chidi|Dana|Eli|Gil|[\d½☕:/]+|…)$/;

/** What a game brings along, and what the page puts together without a word of the catalogue's. */
const ofTheGame = ['5', '½', '☕', 'Bo', 'Bo voted …', 'Sprint 42 k7m2-9qxt-4b1c yesterday', 'Stories 2/6'];

const strangersIn = (text: string) =>
  [...text.matchAll(/"([^"]+)"/g)]
    .map(([, words]) => words ?? '')
    .filter((words) => !isSaid(words) && !isSaidInParts(words) && !ofTheGame.includes(words));

describe('the words for tests', () => {
  it('are in the catalogue, as the README quotes them', () => {
    const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
    const contract = readme.slice(readme.indexOf('## Words for tests'));
    expect(contract.length).toBeGreaterThan(5_000);
    expect(strangersIn(contract)).toEqual([]);
  });

  it('would be caught being others', () => {
    expect(
      strangersIn('button "Start a game" · button "Begin a game" · listitem "Bo, asleep" · "Bo, voted, asleep"'),
    ).toEqual(['Begin a game', 'Bo, asleep', 'Bo, voted, asleep']);
  });
});
