import { describe, expect, it } from 'vitest';
import { correlationIdOf, envelope, envelopeText, isOtherVersion } from './envelope.ts';

const meta = { correlationId: 'a-1', timestamp: 5 };

describe('an envelope', () => {
  it('[W2] carries type, correlation id, time, the version of the protocol and a payload', () => {
    expect(envelope('accepted', { gameVersion: 3 }, meta)).toEqual({
      type: 'accepted',
      correlationId: 'a-1',
      timestamp: 5,
      version: 1,
      payload: { gameVersion: 3 },
    });
  });

  it('[W2] is made of a payload that is text already, without reading it', () => {
    expect(envelopeText('events', '{"from":1}', meta)).toBe(
      '{"type":"events","correlationId":"a-1","timestamp":5,"version":1,"payload":{"from":1}}',
    );
    expect(JSON.parse(envelopeText('"', '{}', { correlationId: '\\', timestamp: 0 }))).toMatchObject({
      type: '"',
      correlationId: '\\',
    });
  });

  it('[W10] gives the id that an answer repeats, where it is one', () => {
    expect(correlationIdOf({ correlationId: 'x_-9' })).toBe('x_-9');
    expect(correlationIdOf({ correlationId: 'x'.repeat(64), payload: 1n })).toBe('x'.repeat(64));
    for (const id of ['', 'x'.repeat(65), 'a b', '<b>', 5, null, undefined, {}])
      expect(correlationIdOf({ correlationId: id })).toBeNull();
    for (const raw of [null, undefined, 'text', [], 7]) expect(correlationIdOf(raw)).toBeNull();
  });

  it('is of another protocol only where it says so with a number', () => {
    expect([1, '2', undefined, null].map(isOtherVersion)).toEqual([false, false, false, false]);
    expect([0, 2, 1.5, Number.NaN].map(isOtherVersion)).toEqual([true, true, true, true]);
  });
});
