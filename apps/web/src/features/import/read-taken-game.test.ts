import { takenGame } from '@planning-poker/poker';
import type { TakenGame } from '@planning-poker/poker';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { importGame } from '../../messages/en/import-game.ts';
import { teach } from '../../messages/t.ts';
import { aGame, anOpenRound, aRevealedRound, aStory } from '../../testing/a-game.ts';
import { problemText } from './problem-text.ts';
import { readTakenGame } from './read-taken-game.ts';

const round = aRevealedRound({ ana: '5', bo: '8' }, { average: 6.5, agreement: 0.5, low: ['ana'], high: ['bo'] });
const file: TakenGame = takenGame(
  aGame({
    stories: [
      aStory('Refunds', { key: 'PAY-1', status: 'estimated', estimate: '8', notes: 'n', rounds: [round, round] }),
      aStory('Receipts', { status: 'skipped' }),
      aStory('Ledger', { status: 'voting', rounds: [anOpenRound({ ana: '5' })] }),
    ],
  }),
);

/** What a person reads of a file that is not as it was. */
function told(change: (copy: Record<string, unknown>) => unknown): string {
  const copy = structuredClone(file) as unknown as Record<string, unknown>;
  const changed = change(copy);
  return textFor(typeof changed === 'string' ? changed : JSON.stringify(changed ?? copy, null, 2));
}

function textFor(text: string): string {
  const read = readTakenGame(text);
  return read.ok ? 'read' : problemText(read.error);
}

/** Sets what stands at a place: `stories.0.title`. */
function set(place: string, value: unknown): (copy: Record<string, unknown>) => void {
  return (copy) => {
    const names = place.split('.');
    const last = names.pop() ?? '';
    const owner = names.reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], copy);
    if (value === undefined) delete (owner as Record<string, unknown>)[last];
    else (owner as Record<string, unknown>)[last] = value;
  };
}

beforeAll(() => teach(importGame));

describe('a file that was taken away', () => {
  it.each(['', '\uFEFF'])('[U44] is read as it is, also with a mark of its encoding: %j', (mark) => {
    const read = readTakenGame(mark + JSON.stringify(file));
    expect(read).toEqual({ ok: true, value: file });
  });

  it('[U44] may have a thousand stories', () => {
    const stories = Array.from({ length: 1_000 }, () => file.stories[0]);
    expect(textFor(JSON.stringify({ ...file, stories }))).toBe('read');
    expect(textFor(JSON.stringify({ ...file, stories: [...stories, file.stories[0]] }))).toBe(
      'This file cannot be used. stories must be a list of at most 1,000 entries.',
    );
  });
});

describe('another file', () => {
  it.each([
    ['{\n  "format": 1,\n  oops\n}', 'from line 3 on'],
    ['{\n  "format": [\n', 'from line 3 on'],
    ['', 'This is no JSON'],
  ])('[U45] that is no JSON is told with the line where it ends to be some: %j', (text, sentence) => {
    expect(textFor(text)).toContain(sentence);
  });

  it.each(['null', '[]', '"x"', '{}', '{"stories": []}'])('[U45] of something else is told so: %s', (text) => {
    expect(textFor(text)).toContain('This is no game that was taken away here.');
  });

  it('[U45] of a later version is told so', () => {
    expect(told(set('version', 2))).toContain('This file is of version 2, and version 1 can be read here.');
  });

  it.each<[string, unknown, string]>([
    ['stories.0.title', '', 'stories[0].title must be text of 1 to 300 characters.'],
    ['stories.1.title', 7, 'stories[1].title must be text of 1 to 300 characters.'],
    ['stories.2.notes', 'x'.repeat(10_001), 'stories[2].notes must be text of 1 to 10,000 characters.'],
    ['stories.0.status', 'done', 'stories[0].status must be one of these: "pending", "estimated", "skipped".'],
    ['stories.0.estimate', undefined, 'stories[0].estimate must be text of 1 to 20 characters.'],
    ['stories.0.rounds', {}, 'stories[0].rounds must be a list of at most 100 entries.'],
    ['stories.0.rounds.1.agreement', 1.5, 'stories[0].rounds[1].agreement must be a number from 0 to 1.'],
    ['stories.0.rounds.0.counts.1.count', 0.5, 'counts[1].count must be a whole number from 0 to 500.'],
    ['stories.0.rounds.0.votes.0', 'Ana: 5', 'stories[0].rounds[0].votes[0] must be an object.'],
    ['stories.0.points', 5, 'stories[0].points is no field of such a file: take it out.'],
    ['deck.cards', 'fibonacci', 'deck.cards must be a list of at most 40 entries.'],
    ['settings.permissions.reveal', 'nobody', 'reveal must be one of these: "facilitators", "everyone".'],
    ['stories.0.link', 'javascript:1', 'stories[0].link must begin with http:// or https://'],
    ['stories.1.estimate', '5', 'stories[1].status must not be “skipped” beside an estimate.'],
    ['stories.0.rounds.0.revealedAt', 0, 'read'],
    [
      'stories.0.rounds.0.openedAt',
      9,
      'stories[0].rounds[0].revealedAt must be a moment in milliseconds, and none before openedAt.',
    ],
    ['deck.cards.1.label', '0', 'deck.id must be the id of a built-in deck with its own cards'],
    ['deck.id', 'planets', 'deck.id must be the id of a built-in deck with its own cards'],
    ['name', '\u200b', 'This file cannot be used. name must be text that can be seen'],
  ])('[U45] with another %s is told where and what is allowed', (place, value, sentence) => {
    expect(told(set(place, value))).toContain(sentence);
  });

  it('[U45] is answered in words, whatever it is', () => {
    const places = fc.constantFrom(
      'name',
      'deck',
      'settings',
      'stories',
      'stories.0',
      'stories.0.rounds.0',
      'createdAt',
    );
    fc.assert(
      fc.property(places, fc.jsonValue({ maxDepth: 3 }), (place, value) => {
        const sentence = told(set(place, value));
        if (sentence !== 'read') expect(sentence).toMatch(/^This file cannot be used\. \S.*\.$/su);
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(textFor(text)).toMatch(/^This is no .*\.$/s);
      }),
    );
  });
});
