import type { Game } from '@planning-poker/poker';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { exampleMessage, serverExamples } from './documents/examples.ts';
import { rejectedPayload } from './rejected.ts';
import { parseAck, parseServerMessage, serverSchemas } from './server-message.ts';
import type {
  EventsPayload,
  ServerMessage,
  ServerMessageType,
  ServerPayload,
  SnapshotPayload,
} from './server-message.ts';
import type { PublicEvent } from './views.ts';

describe('a message from a server', () => {
  it.each(Object.entries(serverExamples))('[W2] %s is read as the example shows it', (type, payload) => {
    const message = exampleMessage(type, payload);
    expect(parseServerMessage(message)).toEqual({ ok: true, value: message });
  });

  it('[W2] has a schema and an example for each type', () => {
    expect(Object.keys(serverExamples).toSorted()).toEqual(Object.keys(serverSchemas).toSorted());
    expectTypeOf<ServerMessage['type']>().toEqualTypeOf<ServerMessageType>();
    expectTypeOf<Extract<ServerMessage, { type: 'delivery' }>['payload']>().toEqualTypeOf<ServerPayload<'delivery'>>();
  });

  it('[W3] may say more than is known: that is passed over', () => {
    const message = exampleMessage('presence', { revision: 1, connected: ['p1'], idle: ['p2'] });
    expect(parseServerMessage({ ...message, trace: 'x' })).toEqual({
      ok: true,
      value: exampleMessage('presence', { revision: 1, connected: ['p1'] }),
    });
  });

  it('[W3] with a game or an event that has more fields keeps them: they are taken as they stand', () => {
    const snapshot = serverExamples['snapshot'] as SnapshotPayload;
    const game = { ...snapshot.game, mood: 'good' };
    const read = parseServerMessage(exampleMessage('snapshot', { ...snapshot, game }));
    expect(read.ok && read.value.type === 'snapshot' && read.value.payload.game).toBe(game);
  });

  it('is refused where its own fields are wrong', () => {
    const events = serverExamples['events'] as EventsPayload;
    const wrong: readonly [string, object][] = [
      ['events', { ...events, from: -1 }],
      ['events', { ...events, events: [{ version: 1 }] }],
      ['events', { ...events, events: [{ ...(events.events[0] as object), data: null }] }],
      ['snapshot', { ...serverExamples['snapshot'], game: [] }],
      ['presence', { revision: 1, connected: 'all' }],
      ['service', { ...serverExamples['service'], state: 'fine' }],
      ['rejected', { ...serverExamples['rejected'], retryable: 1 }],
      ['accepted', {}],
      ['nonsense', {}],
      ['__proto__', {}],
      ['submitVote', { storyId: 's1', round: 1, card: '5' }],
    ];
    for (const [type, payload] of wrong) {
      expect(parseServerMessage(exampleMessage(type, payload))).toMatchObject({
        ok: false,
        error: { code: 'invalid_message' },
      });
    }
    expect(parseServerMessage({ ...exampleMessage('accepted', { gameVersion: 1 }), version: 2 }).ok).toBe(false);
  });

  it('keeps the types that poker has', () => {
    expectTypeOf<SnapshotPayload['game']>().toExtend<Game>();
    expectTypeOf<EventsPayload['events'][number]>().toExtend<PublicEvent>();
    expectTypeOf<EventsPayload['events'][number]['type']>().toEqualTypeOf<PublicEvent['type']>();
  });

  it("with a game or an event's data is read without a look into them, however large they are", () => {
    const snapshot = serverExamples['snapshot'] as SnapshotPayload;
    const events = serverExamples['events'] as EventsPayload;
    const untouchable = unreadable();
    expect(parseServerMessage(exampleMessage('snapshot', { ...snapshot, game: untouchable })).ok).toBe(true);
    const event = { ...events.events[0], data: untouchable };
    expect(parseServerMessage(exampleMessage('events', { ...events, events: [event] })).ok).toBe(true);
    expect(() => Object.keys(untouchable)).toThrow('looked at');
  });
});

/** An object that throws when anything in it is looked at. */
function unreadable(): object {
  const fail = (): never => {
    throw new Error('looked at');
  };
  return new Proxy({}, { get: fail, has: fail, ownKeys: fail, getOwnPropertyDescriptor: fail });
}

describe('an acknowledgement', () => {
  it("[W2] is a command's outcome or what was asked for, and nothing else", () => {
    const accepted = Object.entries(serverExamples).filter(
      ([type, payload]) => parseAck(exampleMessage(type, payload)).ok,
    );
    expect(accepted.map(([type]) => type).toSorted()).toEqual(['accepted', 'events', 'rejected', 'snapshot']);
  });

  it('[W5] says whether a rejection was no decision, as the registry has it', () => {
    expect(rejectedPayload({ code: 'conflict', gameVersion: 4 })).toEqual({
      code: 'conflict',
      message: 'The game was busy. Try again.',
      details: {},
      retryable: true,
      gameVersion: 4,
    });
    const payload = rejectedPayload({
      code: 'votes_missing',
      message: 'Ana is thinking.',
      details: { waitingFor: ['p1'] },
      gameVersion: null,
    });
    expect(payload).toEqual({
      code: 'votes_missing',
      message: 'Ana is thinking.',
      details: { waitingFor: ['p1'] },
      retryable: false,
      gameVersion: null,
    });
    expect(parseAck(exampleMessage('rejected', payload))).toMatchObject({ ok: true, value: { payload } });
  });

  it('[W3] with a code of tomorrow is an answer all the same', () => {
    const payload = { code: 'code_of_tomorrow', message: 'No.', details: {}, retryable: false, gameVersion: 1 };
    expect(parseAck(exampleMessage('rejected', payload))).toMatchObject({ ok: true, value: { payload } });
  });
});
