import type { Answer } from '@planning-poker/sync';
import { describe, expect, test } from 'vitest';
import { reaction, testConnection } from '../testing/test-connection.ts';

describe('a command', () => {
  test('[W2] is answered under its id when the room has answered', async () => {
    const { connection, runtime, answers, shared } = testConnection();
    connection.take(reaction(), 3);
    await runtime.settle();
    expect(answers()).toMatchObject([{ type: 'accepted', correlationId: 'id-1', payload: { gameVersion: 8 } }]);
    expect(shared.metrics.commands.of('accepted')).toBe(1);
    expect(shared.deadlines.size).toBe(0);
  });

  test('[W10] a room that throws, or rejects against its word, makes it internal, and is logged without what was sent', async () => {
    const throwing = () => {
      throw new Error('broken');
    };
    for (const submit of [throwing, () => Promise.reject(new Error('broken'))]) {
      const { connection, runtime, answers, shared, lines } = testConnection({ room: { submit } });
      connection.take(reaction(), 3);
      await runtime.settle();
      expect(answers()).toMatchObject([
        { type: 'rejected', correlationId: 'id-1', payload: { code: 'internal', retryable: false } },
      ]);
      expect(lines.join('')).toContain('broken');
      expect(lines.join('')).not.toContain('👋');
      expect(shared.deadlines.sweep(Infinity)).toBeUndefined();
    }
  });

  test('[W10] what cannot even be refused ends its own connection, and nothing else', () => {
    const { connection, lines, closed, shared } = testConnection();
    shared.metrics.invalid.add = () => {
      throw new Error('broken twice');
    };
    connection.take('nonsense', 3);
    expect(closed).toHaveLength(1);
    expect(lines.join('')).toContain('broken twice');
  });

  test('that is late is a timeout, once: the answer that comes after it is not sent', async () => {
    const { promise, resolve } = Promise.withResolvers<Answer>();
    const { connection, runtime, answers, shared } = testConnection({ room: { submit: () => promise } });
    connection.take(reaction(), 3);
    shared.deadlines.sweep(runtime.now() + 1_000);
    expect(answers()).toMatchObject([{ payload: { code: 'timeout', retryable: true } }]);
    resolve({ status: 'accepted', gameVersion: 8 });
    await runtime.settle();
    expect(answers()).toEqual([]);
  });

  test.each([
    ['storage_unavailable', true],
    ['conflict', true],
    ['unknown_game', false],
    ['internal', false],
  ] as const)('that was not decided (%s) says whether to try again', async (code, retryable) => {
    const { connection, runtime, answers } = testConnection({
      room: { submit: () => Promise.resolve({ status: 'unavailable', code, message: 'Later.', gameVersion: null }) },
    });
    connection.take(reaction(), 3);
    await runtime.settle();
    expect(answers()).toMatchObject([{ type: 'rejected', payload: { code, retryable, gameVersion: null } }]);
  });

  test('[W12] a code that the wire does not know is told as internal', async () => {
    const { connection, runtime, answers } = testConnection({
      room: {
        submit: () =>
          Promise.resolve({
            status: 'rejected',
            code: 'made_up',
            message: 'secret reason',
            details: {},
            gameVersion: 7,
          }),
      },
    });
    connection.take(reaction(), 3);
    await runtime.settle();
    const [answer] = answers();
    expect(answer?.payload.code).toBe('internal');
    expect(JSON.stringify(answer)).not.toContain('secret reason');
  });

  test('[O2] is refused while the server drains, without asking the room', () => {
    const { connection, answers } = testConnection({
      draining: true,
      room: { submit: () => Promise.reject(new Error('asked')) },
    });
    connection.take(reaction(), 3);
    expect(answers()).toMatchObject([{ payload: { code: 'shutting_down', retryable: true } }]);
  });
});

test('what is closed because it does not answer loses what is not written yet; what is closed otherwise still gets it', () => {
  const { connection, closed } = testConnection();
  connection.close('delivery failed');
  connection.close('erased');
  expect(closed).toEqual([true, false]);
});
