import { describe, expect, it } from 'vitest';
import type { GameView } from '../../sync/game-store.ts';
import { pendingCommand } from '../../testing/fake-store.ts';
import { type Banner, bannerOf, type Line, type LineEvent, noTrouble, stepLine, troubleOf } from './line.ts';

type Connection = GameView['connection'];
type Viewed = Pick<GameView, 'connection' | 'service' | 'pending'>;
type Service = NonNullable<GameView['service']>;

const available: Service = { state: 'available', reason: null, fallback: null, retryAfterMs: null };
const readOnly: Service = { ...available, state: 'degraded', fallback: 'readOnly', retryAfterMs: 5_000 };
const unavailable: Service = { ...available, state: 'unavailable', retryAfterMs: 1_000 };
const connected: Connection = { status: 'connected' };
const connecting: Connection = { status: 'connecting' };
const lost: Connection = { status: 'disconnected' };
const redialling = (backoffMs: number, attempt = 1): Connection => ({ status: 'reconnecting', attempt, backoffMs });
const failed: Connection = { status: 'failed', code: 'server_full', message: '' };
const vote = (id: string) => pendingCommand({ type: 'submitVote', storyId: 's1', round: 1, card: '5' }, id);

/** A line, and what happens to it: each at its time in ms. */
class Story {
  line: Line = noTrouble;
  #view: Viewed = { connection: connected, service: available, pending: [] };

  view(at: number, change: Partial<Viewed>): this {
    this.#view = { ...this.#view, ...change };
    return this.happens({ type: 'viewed', view: this.#view, at });
  }

  settled(at: number, correlationId: string, { isVote = true, isAccepted = true } = {}): this {
    return this.happens({ type: 'settled', correlationId, isVote, isAccepted, at });
  }

  happens(event: LineEvent): this {
    this.line = stepLine(this.line, event);
    return this;
  }

  says(at: number): Banner | null {
    return bannerOf(this.line, at);
  }
}

describe('troubleOf', () => {
  it.each<[ReturnType<typeof troubleOf>, Connection, Service | null, boolean]>([
    [null, connected, available, true],
    [null, connected, null, true],
    // What is connected is not offline, whatever the device says.
    [null, connected, available, false],
    ['connecting', connecting, null, true],
    ['offline', connecting, null, false],
    ['reconnecting', redialling(500), available, true],
    ['reconnecting', lost, available, true],
    ['offline', redialling(500), available, false],
    ['failed', failed, available, true],
    ['failed', failed, readOnly, false],
    ['readOnly', connected, readOnly, true],
    ['unavailable', connected, unavailable, true],
    // Slower than usual is no trouble.
    [null, connected, { ...available, state: 'degraded' }, true],
    ['reconnecting', lost, readOnly, true],
    ['restarting', lost, unavailable, true],
    ['restarting', redialling(500), unavailable, true],
    ['offline', redialling(500), unavailable, false],
  ])('[U6] is %s', (trouble, connection, service, isOnline) => {
    expect(troubleOf({ ...noTrouble, connection, service, isOnline })).toBe(trouble);
  });
});

describe('a gap', () => {
  it('[U50] of less than two seconds is told neither while it lasts nor after it', () => {
    const story = new Story().view(0, { connection: lost }).view(10, { connection: redialling(700) });
    expect([story.says(0), story.says(1_999)]).toEqual([null, null]);
    story.view(1_999, { connection: connected });
    expect([story.says(1_999), story.says(2_100), story.says(60_000)]).toEqual([null, null, null]);
  });

  it('[U50] of two is told, as one, through all that happens in it', () => {
    const story = new Story().view(0, { connection: lost }).view(900, { connection: redialling(5_000) });
    story.happens({ type: 'network', isOnline: false, at: 1_500 });
    expect(story.says(1_999)).toBeNull();
    expect(story.says(2_000)).toEqual({ trouble: 'offline', waiting: 0, attemptInMs: 3_900 });
    story.happens({ type: 'network', isOnline: true, at: 2_100 }).view(2_200, { pending: [vote('c1')] });
    expect(story.says(2_200)).toEqual({ trouble: 'reconnecting', waiting: 1, attemptInMs: 3_700 });
  });

  it('[U50] that cannot heal is told at once', () => {
    expect(new Story().view(0, { connection: failed }).says(0)).toMatchObject({ trouble: 'failed' });
  });

  it('[U50] of the store is held to the same: a hiccup is not told', () => {
    const story = new Story().view(0, { service: readOnly });
    expect([story.says(1_999), story.says(2_000)]).toMatchObject([null, { trouble: 'readOnly' }]);
    expect(new Story().view(0, { service: readOnly }).view(500, { service: available }).says(501)).toBeNull();
  });

  it('[U50] counts down to the next attempt, and never below nothing, however late somebody looks', () => {
    const story = new Story().view(0, { connection: redialling(9_500, 4) });
    expect(story.says(2_000)).toMatchObject({ attemptInMs: 7_500 });
    expect(story.says(9 * 3_600_000)).toMatchObject({ attemptInMs: 0 });
    expect(story.view(9_500, { connection: redialling(0, 4) }).says(9_600)).toMatchObject({ attemptInMs: null });
    expect(story.view(9_900, { connection: lost }).says(9_900)).toMatchObject({ attemptInMs: null });
  });

  it('[U54] of the server counts down to its next try, and begins anew with each that it tells', () => {
    const story = new Story().view(0, { service: readOnly });
    expect([story.says(2_000), story.says(60_000)]).toMatchObject([{ attemptInMs: 3_000 }, { attemptInMs: 0 }]);
    expect(story.view(8_000, { service: { ...readOnly } }).says(9_000)).toMatchObject({ attemptInMs: 4_000 });
    const down = { ...unavailable, retryAfterMs: 2_000 };
    expect(story.view(13_000, { service: down }).says(13_500)).toEqual({
      trouble: 'unavailable',
      waiting: 0,
      attemptInMs: 1_500,
    });
    expect(story.view(14_000, { service: available }).says(14_000)).toMatchObject({ trouble: null });
  });

  it('[U50] [O2] that the server has announced is a restart, until another server is there', () => {
    const story = new Story().view(0, { service: unavailable }).view(100, { connection: lost });
    story.view(200, { connection: redialling(4_000) });
    expect(story.says(2_000)).toEqual({ trouble: 'restarting', waiting: 0, attemptInMs: 2_200 });
    // What the one before has said of itself is not true of the next one.
    expect(story.view(4_300, { connection: connected }).says(4_300)).toMatchObject({ trouble: null });
    expect(story.view(4_400, { service: available }).says(8_299)).toMatchObject({ trouble: null });
    story.view(9_000, { connection: lost });
    expect(story.says(11_000)).toMatchObject({ trouble: 'reconnecting' });
    story.view(11_500, { connection: connected }).view(11_600, { service: { ...unavailable } });
    expect(story.says(13_600)).toMatchObject({ trouble: 'unavailable' });
  });

  it('[U50] keeps its count where something else changes than the line', () => {
    const story = new Story().view(0, { connection: redialling(9_000) }).view(3_000, { pending: [vote('c1')] });
    expect(story.says(3_000)).toMatchObject({ attemptInMs: 6_000, waiting: 1 });
  });
});

describe('the return', () => {
  const away = () => new Story().view(0, { connection: redialling(9_000), pending: [vote('c1'), vote('c2')] });

  it('[U50] tells what was sent, as it is decided, and then leaves', () => {
    const story = away().view(5_000, { connection: connected });
    expect(story.says(5_000)).toEqual({ trouble: null, sending: 2, votes: 0, others: 0 });
    story.settled(5_100, 'c1');
    expect(story.says(5_100)).toEqual({ trouble: null, sending: 1, votes: 1, others: 0 });
    story.settled(5_200, 'c2').settled(5_200, 'c2').settled(5_200, 'later');
    expect(story.says(9_199)).toEqual({ trouble: null, sending: 0, votes: 2, others: 0 });
    expect(story.says(9_200)).toBeNull();
  });

  it('[U50] does not count what was refused: that is told with its reason', () => {
    const story = away().view(5_000, { connection: connected });
    story.settled(5_100, 'c1', { isAccepted: false }).settled(5_200, 'c2', { isVote: false });
    expect(story.says(5_300)).toEqual({ trouble: null, sending: 0, votes: 0, others: 1 });
  });

  it('[U50] is told without anything to send, too', () => {
    const story = new Story().view(0, { connection: redialling(10) }).view(3_000, { connection: connected });
    expect(story.says(3_000)).toEqual({ trouble: null, sending: 0, votes: 0, others: 0 });
  });

  it('[U54] of the store is told as well', () => {
    const story = new Story().view(0, { service: readOnly, pending: [vote('c1')] }).view(5_000, { service: available });
    expect(story.says(5_000)).toMatchObject({ trouble: null, sending: 1 });
  });

  it('[U50] is cut short by the next trouble', () => {
    const story = away().view(5_000, { connection: connected }).view(5_500, { connection: lost });
    expect([story.says(5_500), story.says(7_500)]).toMatchObject([null, { trouble: 'reconnecting' }]);
  });

  it('[U50] of a page that was opened slowly is none, unless something waited', () => {
    const opened = (pending: GameView['pending']) =>
      new Story().view(0, { connection: connecting, pending }).view(5_000, { connection: connected }).says(5_000);
    expect([opened([]), opened([vote('c1')])]).toMatchObject([null, { sending: 1 }]);
  });
});

describe('stepLine', () => {
  it('gives back the very same object where nothing has changed', () => {
    const { line } = new Story().view(0, { connection: lost, pending: [vote('c1')] });
    const { connection, service, pending, isOnline } = line;
    const nothing: readonly LineEvent[] = [
      { type: 'viewed', view: { connection, service, pending }, at: 9 },
      { type: 'network', isOnline, at: 9 },
      { type: 'settled', correlationId: 'c1', isVote: true, isAccepted: true, at: 9 },
    ];
    for (const event of nothing) expect(stepLine(line, event)).toBe(line);
  });
});
