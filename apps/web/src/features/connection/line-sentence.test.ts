import { describe, expect, it } from 'vitest';
import { connection as messages } from '../../messages/en/connection.ts';
import { teach } from '../../messages/t.ts';
import type { Trouble } from './line.ts';
import { lineSentence } from './line-sentence.ts';

teach(messages);

const quiet = { connection: { status: 'connected' } } as const;
const trouble = (kind: Trouble, waiting = 0, refusal: Parameters<typeof lineSentence>[2] = null) =>
  lineSentence({ trouble: kind, waiting, attemptInMs: null }, quiet, refusal);
const back = (sending: number, votes: number, others = 0) =>
  lineSentence({ trouble: null, sending, votes, others }, quiet, null);

describe('lineSentence', () => {
  it('[U6] [U50] says what goes on, and what still works', () => {
    expect(trouble('reconnecting')).toContain('trying again. You see the last state');
    expect(trouble('offline')).toContain('this device is offline. You see the last state');
    expect(trouble('restarting')).toContain('The server restarts.');
    expect(trouble('connecting')).toBe('Connecting…');
  });

  it('[U5] [U54] says that what was done meanwhile is kept', () => {
    const kinds = ['reconnecting', 'offline', 'readOnly', 'connecting', 'restarting', 'unavailable'] as const;
    for (const kind of kinds) {
      expect(trouble(kind, 1)).toContain('1 change is kept');
      expect(trouble(kind, 2)).toContain('2 changes are kept');
    }
  });

  it('[U54] says that reading goes on while nothing can be saved', () => {
    expect(trouble('readOnly')).toContain('Read only for the moment');
    expect(trouble('unavailable')).toContain('can do nothing for the moment. You see the last state');
  });

  it('[U6] says why it has failed, and what to do', () => {
    const connection = { status: 'failed', code: 'server_full', message: 'The server has no room.' } as const;
    expect(lineSentence({ trouble: 'failed', waiting: 0, attemptInMs: null }, { connection }, null)).toBe(
      'Not connected. The server is full at the moment. Close pages that nobody needs, or try again in some minutes.',
    );
  });

  it('[U6] says why the server lets the page wait, what it does itself, and what is kept', () => {
    const full = { code: 'server_full', message: 'The server has no room.' };
    const why =
      'The server is full at the moment. Close pages that nobody needs, or try again in some minutes. This page does so by itself.';
    expect(trouble('reconnecting', 0, full)).toBe(`${why} What you do now is kept and sent later.`);
    expect(trouble('reconnecting', 2, full)).toBe(`${why} 2 changes are kept and will be sent.`);
    // Without a network it is not the server that keeps anybody waiting.
    expect(trouble('offline', 0, full)).toContain('this device is offline');
  });

  it('[U50] says on return what was sent', () => {
    expect([back(0, 0), back(2, 1), back(0, 1), back(0, 2), back(0, 1, 1), back(0, 0, 1)]).toEqual([
      'Back.',
      'Back. Sending 2 changes…',
      'Back: 1 vote sent.',
      'Back: 2 votes sent.',
      'Back: 2 changes sent.',
      'Back: 1 change sent.',
    ]);
  });
});
