import fc from 'fast-check';
import { expect, test } from 'vitest';
import { controlSchemas, parseBySchema, parseClientMessage } from './client-message.ts';
import { commandSchemas } from './commands.ts';
import { strictEnvelope } from './envelope.ts';
import { readFrequent } from './frequent-message.ts';
import { arbitraryOf } from './testing/arbitrary-of.ts';
import { anything } from './testing/hostile.ts';
import { mutated } from './testing/mutated.ts';

const { payload: _, type: __, ...fields } = strictEnvelope._zod.def.shape;
const payloads = { submitVote: commandSchemas.submitVote, received: controlSchemas.received };
const messages = fc.oneof(
  ...Object.entries(payloads).map(([type, schema]) =>
    fc.record({
      type: fc.constant(type),
      ...Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, arbitraryOf(field)])),
      payload: arbitraryOf(schema),
    }),
  ),
);

test('[W3] a frequent message is read as its schema reads it', () => {
  fc.assert(
    fc.property(messages, (raw) => {
      expect(parseBySchema(raw)).toEqual(parseClientMessage(raw));
      expect(parseClientMessage(raw).ok).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('[W3] [W10] whatever is changed in it, it is taken and refused exactly as by the schemas', () => {
  fc.assert(
    fc.property(fc.oneof(mutated(messages), mutated(mutated(messages)), anything), (raw) => {
      expect(parseClientMessage(raw)).toEqual(parseBySchema(raw));
    }),
    { numRuns: 2_000 },
  );
});

test('the shortcut is taken where it can be', () => {
  const vote = {
    type: 'submitVote',
    correlationId: 'a',
    timestamp: 0,
    version: 1,
    payload: { storyId: 's', round: 1, card: '☕' },
  };
  expect(readFrequent(vote)).toEqual({
    kind: 'command',
    correlationId: 'a',
    command: { type: 'submitVote', ...vote.payload },
  });
  const received = { ...vote, type: 'received', payload: { gameVersion: 0 } };
  expect(readFrequent(received)).toEqual({ kind: 'received', gameVersion: 0 });
});

test.each([
  ['a confidence', { payload: { storyId: 's', round: 1, card: '5', confidence: 'low' } }],
  ['a card with NUL', { payload: { storyId: 's', round: 1, card: '\0' } }],
  ['half a surrogate pair', { payload: { storyId: 's', round: 1, card: '\ud800' } }],
  ['a round of text', { payload: { storyId: 's', round: '1', card: '5' } }],
  [
    'a __proto__ in the place of a field',
    JSON.parse('{"payload":{"storyId":"s","round":1,"__proto__":{"card":"5"}}}') as object,
  ],
  ['fields of a prototype', { payload: Object.create({ storyId: 's', round: 1, card: '5' }) as object }],
])('with %s the schemas judge', (_case, change) => {
  const raw = { type: 'submitVote', correlationId: 'a', timestamp: 0, version: 1, ...change };
  expect(readFrequent(raw)).toBeNull();
});
