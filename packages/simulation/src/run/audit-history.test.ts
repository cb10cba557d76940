import type { Game } from '@planning-poker/poker';
import type { FieldChange, History } from '@planning-poker/sync';
import { expect, test } from 'vitest';
import { SmallLog } from '../check/small-log.ts';
import { Random } from '../world/random.ts';
import { auditHistory } from './audit-history.ts';

const small = new SmallLog();
small.add('bo', { type: 'submitVote', storyId: 's', round: 1, card: '5' });
small.add('ana', { type: 'startTimer', seconds: 9 });
small.add('ana', { type: 'sendReaction', emoji: '👍' });
const { book } = small;
const viewer = 'ana';
const held = book.version;
const between = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at + 1);
const stateAt = (version: number) =>
  version < 1 || version > held ? null : { version, game: book.foldAt(version, viewer) };
const events = (from: number, to: number) => between(from, to).map((version) => book.publicEvent(version, viewer));

const truth: History<Game> = {
  stateAt: (_viewer, version) => Promise.resolve(stateAt(version)),
  events: (_viewer, from, limit) =>
    Promise.resolve({ version: held, events: events(from, Math.min(from + limit, held)), next: null }),
  last: (_viewer, count) => Promise.resolve(events(Math.max(0, held - count), held)),
  changesOf: (_viewer, [field]) => Promise.resolve(changesOf(field as keyof Game)),
  step: (_viewer, from, direction) => {
    const there = stateAt(from + direction);
    return Promise.resolve(there === null ? null : { ...there, event: book.publicEvent(there.version, viewer) });
  },
};

function changesOf(field: keyof Game): readonly FieldChange[] {
  const values = between(0, held).map((version) => ({ version, value: book.foldAt(version, viewer)[field] }));
  return values.filter(({ value }, index) => index === 0 || values[index - 1]?.value !== value);
}

async function objection(lies: Partial<History<Game>>, seed = '1'): Promise<string | null> {
  small.forgive();
  const history = { ...truth, ...lies };
  await auditHistory({ latch: small.latch, book, history, held, viewer }, new Random(seed));
  return small.objection;
}

test.each(['1', '2', '3', '4'])('[S8] nothing is wrong with the redacted log (draws of %s)', async (seed) => {
  expect(await objection({}, seed)).toBeNull();
});

test.each<[string, Partial<History<Game>>, string]>([
  ['another state', { stateAt: (_viewer, version) => truth.stateAt('bo', version === 1 ? 2 : 1) }, 'the game at'],
  ['events from elsewhere', { events: (who, from, limit) => truth.events(who, from + 1, limit) }, 'begins at'],
  ['a step the other way', { step: (who, from, by) => truth.step(who, from, by === 1 ? -1 : 1) }, 'a step from'],
  [
    'changes at another version',
    {
      changesOf: async (who, path) =>
        (await truth.changesOf(who, path)).map(({ version, value }) => ({ version: version - 1, value })),
    },
    'changes of',
  ],
  ['fewer last events', { last: async (who, count) => (await truth.last(who, count)).slice(-1) }, 'last 1 events'],
  ['earlier last events', { last: async () => events(0, 3) }, 'last event is 3'],
])('[S8] that a history tells %s is noticed', async (_what, lies, message) => {
  expect(await objection(lies)).toContain(message);
});
