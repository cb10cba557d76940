import { describe, expect, it } from 'vitest';
import type { GameView } from '../../sync/game-store.ts';
import { troubleOf, troubleSentence } from './trouble.ts';

type Connection = GameView['connection'];
type Service = NonNullable<GameView['service']>;

const available: Service = { state: 'available', reason: null, fallback: null, retryAfterMs: null };
const line = (connection: Connection, service: Service | null = available, waiting = 0) => ({
  connection,
  service,
  pending: { length: waiting },
});
const connected: Connection = { status: 'connected' };
const reconnecting: Connection = { status: 'reconnecting', attempt: 2, backoffMs: 500 };

describe('troubleOf', () => {
  it.each([
    [null, line(connected)],
    [null, line(connected, null)],
    ['connecting', line({ status: 'connecting' })],
    ['reconnecting', line(reconnecting)],
    ['reconnecting', line({ status: 'disconnected' })],
    ['failed', line({ status: 'failed', code: 'server_full', message: '' })],
    ['readOnly', line(connected, { ...available, state: 'unavailable', fallback: 'readOnly' })],
    ['readOnly', line(connected, { ...available, state: 'unavailable' })],
    ['degraded', line(connected, { ...available, state: 'degraded' })],
    ['reconnecting', line(reconnecting, { ...available, state: 'unavailable' })],
  ])('is %s', (trouble, view) => {
    expect(troubleOf(view)).toBe(trouble);
  });
});

describe('troubleSentence', () => {
  it('[U6] says what goes on, and what still works', () => {
    expect(troubleSentence(line(reconnecting))).toContain('You see the last state');
  });

  it('[U5] says that what was done meanwhile is kept', () => {
    expect(troubleSentence(line(reconnecting, available, 1))).toContain('1 change is kept and will be sent.');
    expect(troubleSentence(line(reconnecting, available, 2))).toContain('2 changes are kept and will be sent.');
  });

  it('[U6] says why it has failed, and what to do', () => {
    expect(troubleSentence(line({ status: 'failed', code: 'server_full', message: '' }))).toBe(
      'Not connected. The server is full at the moment. Try again in some minutes.',
    );
  });

  it('[S6] says that reading goes on while nothing can be saved', () => {
    expect(troubleSentence(line(connected, { ...available, state: 'unavailable', fallback: 'readOnly' }))).toContain(
      'Read only for the moment',
    );
  });

  it('passes on what the server says of itself', () => {
    const service = { ...available, state: 'degraded', reason: 'The disk is slow.' } as const;
    expect(troubleSentence(line(connected, service))).toBe('The disk is slow.');
    expect(troubleSentence(line(connected, { ...service, reason: null }))).toContain('may take longer');
  });

  it.each([line(connected), line({ status: 'connecting' })])('has a sentence, or nothing to say', (view) => {
    expect(troubleSentence(view)).toBe(troubleOf(view) === null ? '' : 'Connecting…');
  });
});
