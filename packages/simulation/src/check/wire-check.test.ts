import type { EventsPayload, Position } from '@planning-poker/sync';
import { beforeEach, describe, expect, test } from 'vitest';
import { ReadBy } from './read-by.ts';
import { SmallLog } from './small-log.ts';
import { WhoIsThere } from './who-is-there.ts';
import { WireCheck } from './wire-check.ts';

let small: SmallLog;
let wire: WireCheck;

const bounds = {
  ackTimeoutMs: 1_000,
  ackRetries: 1,
  maxUnackedBytes: 2_000,
  maxLag: 3,
  areClocksTrue: true,
  isPunctual: true,
  sessionsPerPlayer: 2,
};

beforeEach(() => {
  small = new SmallLog();
  const { latch, book } = small;
  const [there, readBy] = [new WhoIsThere(), new ReadBy()];
  wire = new WireCheck({ latch, book, counters: {}, bounds, nowUs: () => small.nowUs, there, readBy });
});

function position(gameVersion: number): Position {
  return { gameVersion, head: small.book.headAt(gameVersion) };
}

/** A connection of Bo's, or of somebody else's. */
function join(id: string, playerId = 'bo', resumeFrom: Position | null = null): void {
  wire.joined({ id, life: 'node1.1', playerId, resumeFrom, nodeVersion: small.book.version });
}

function send(
  id: string,
  type: string,
  payload: object,
  answerTo: { readonly position: Position | null } | null = null,
): void {
  wire.sent(id, { type, text: JSON.stringify({ payload }) }, answerTo);
}

function eventsOf(from: number, to: number, viewer = 'bo'): EventsPayload {
  const events = Array.from({ length: to - from }, (_, index) => small.book.publicEvent(from + index + 1, viewer));
  return { from, to, head: small.book.headAt(to), events };
}

function snapshotOf(gameVersion: number, viewer = 'bo', connected: readonly string[] = [viewer]): object {
  const game = small.book.foldAt(gameVersion, viewer);
  const presence = { revision: 1, connected };
  return { gameVersion, head: small.book.headAt(gameVersion), game, playerId: viewer, presence, service: {} };
}

function greeted(id = 'Bo.1#1', viewer = 'bo'): void {
  join(id, viewer);
  send(id, 'snapshot', snapshotOf(small.book.version, viewer));
  wire.told(id, small.book.version);
}

function react(times = 1): number {
  for (let time = 0; time < times; time += 1) small.add('ana', { type: 'sendReaction', emoji: '👍' });
  return small.book.version;
}

test('[R2] [W4] nothing is wrong with a snapshot, what follows, what is sent again in time, and a resume', () => {
  greeted();
  react();
  send('Bo.1#1', 'events', eventsOf(5, 6));
  small.nowUs = 1_000_000;
  send('Bo.1#1', 'events', eventsOf(5, 6));
  wire.told('Bo.1#1', 6);
  react();
  join('Bo.1#2', 'bo', position(6));
  send('Bo.1#2', 'events', eventsOf(6, 7));
  wire.syncing('Bo.1#1', position(6));
  send('Bo.1#1', 'events', eventsOf(6, 7), { position: position(6) });
  expect(small.objection).toBeNull();
});

test('[W8] of a message of which a part is answered, the rest alone is unanswered', () => {
  const note = (characters: number) =>
    small.add('ana', { type: 'editStory', storyId: 's', notes: 'n'.repeat(characters) });
  greeted();
  note(2_500);
  react();
  send('Bo.1#1', 'events', eventsOf(5, 7));
  wire.told('Bo.1#1', 6);
  note(1_700);
  send('Bo.1#1', 'events', eventsOf(7, 8));
  expect(small.objection).toBeNull();
});

test('[W7] who left and came back before they connected is sent one thing again as anybody', () => {
  small.add('bo', { type: 'leaveGame' });
  small.add('bo', { type: 'joinGame', name: 'Bo' });
  join('Bo.1#1', 'bo', position(5));
  send('Bo.1#1', 'events', eventsOf(5, 7));
  small.nowUs = 1_000_000;
  send('Bo.1#1', 'snapshot', snapshotOf(7));
  small.nowUs = 2_200_000;
  greeted('Ana.1#1', 'ana');
  expect(small.objection).toBeNull();
});

describe('it is noticed', () => {
  test('[R1] that what is not committed is told', () => {
    greeted();
    send('Bo.1#1', 'events', { ...eventsOf(5, 5), to: 6 });
    expect(small.rule).toBe('R1');
  });

  test('[R2] that a version is left out, or is another one than the log’s', () => {
    greeted();
    react(2);
    send('Bo.1#1', 'events', eventsOf(6, 7));
    expect(small.objection).toContain('a hole');
    small.forgive();
    greeted('Bo.1#2');
    react();
    const [event] = eventsOf(7, 8).events;
    send('Bo.1#2', 'events', { ...eventsOf(7, 8), events: [{ ...event, reason: 'Ana did something else' }] });
    expect(small.objection).toContain("is not the redacted log's");
    small.forgive();
    send('Bo.1#2', 'snapshot', { ...snapshotOf(8), game: small.book.foldAt(4, 'bo') });
    expect(small.objection).toContain('the snapshot of 8 is not the redacted log');
  });

  test('[R2] [W7] that something is sent again too soon', () => {
    greeted();
    react();
    send('Bo.1#1', 'events', eventsOf(5, 6));
    send('Bo.1#1', 'events', eventsOf(5, 6));
    expect(small.objection).toContain('again after 0 microseconds');
  });

  test('[W7] that something is not sent again, or its connection not given up', () => {
    greeted();
    greeted('Ana.1#1', 'ana');
    react();
    send('Bo.1#1', 'events', eventsOf(5, 6));
    small.nowUs = 1_500_000;
    wire.told('Ana.1#1', 5);
    expect(small.objection).toContain('was sent 0 times again, not 1');
    small.forgive();
    send('Bo.1#1', 'events', eventsOf(5, 6));
    small.nowUs = 3_500_000;
    small.forgive();
    wire.told('Ana.1#1', 5);
    expect(small.objection).toContain('is not given up');
    small.forgive();
    wire.left('Bo.1#1');
    wire.told('Ana.1#1', 5);
    expect(small.objection).toBeNull();
  });

  test('[W7] that a part of what was sent is not sent again', () => {
    greeted();
    react(2);
    for (const from of [5, 6]) send('Bo.1#1', 'events', eventsOf(from, from + 1));
    small.nowUs = 1_000_000;
    for (const from of [5, 6]) send('Bo.1#1', 'events', eventsOf(from, from + 1));
    small.nowUs = 1_000_001;
    wire.told('Bo.1#1', 5);
    expect(small.objection).toBeNull();
    wire.told('Bo.1#1', 7);
    react(2);
    for (const from of [7, 8]) send('Bo.1#1', 'events', eventsOf(from, from + 1));
    small.nowUs = 2_000_001;
    send('Bo.1#1', 'events', eventsOf(7, 8));
    small.nowUs = 2_000_002;
    wire.told('Bo.1#1', 8);
    expect(small.objection).toBe('Bo.1#1 was sent 8 again, and had been sent 9');
  });

  test('[W7] that a connection is given up before its time', () => {
    greeted();
    react();
    send('Bo.1#1', 'events', eventsOf(5, 6));
    small.nowUs = 2_500_000;
    wire.hungUp('Bo.1#1', 'replaced');
    expect(small.objection).toBeNull();
    wire.hungUp('Bo.1#1', 'delivery failed');
    expect(small.objection).toContain('is given up after');
    small.forgive();
    small.nowUs = 3_000_000;
    wire.hungUp('Bo.1#1', 'delivery failed');
    expect(small.objection).toBeNull();
  });

  test('[S7] that somebody is there when a room is unloaded as idle', () => {
    greeted();
    wire.hungUp('Bo.1#1', 'shutting down');
    expect(small.objection).toBeNull();
    wire.hungUp('Bo.1#1', 'idle');
    expect(small.rule).toBe('S7');
  });

  test('[W16] that somebody is overlooked who has seen a reveal, by those who lead', () => {
    greeted();
    greeted('Ana.1#1', 'ana');
    small.add('ana', { type: 'submitVote', storyId: 's', round: 1, card: '5' });
    small.add('ana', { type: 'revealVotes', storyId: 's', round: 1, force: true });
    small.nowUs = 1_000;
    for (const id of ['Ana.1#1', 'Bo.1#1']) {
      send(id, 'events', eventsOf(5, 7, id === 'Ana.1#1' ? 'ana' : 'bo'));
      wire.told(id, 7);
    }
    send('Ana.1#1', 'delivery', { gameVersion: 7, seenBy: ['ana'] });
    const lives = new Set(['node1.1']);
    expect(wire.overlooked(7, 1_000, lives)).toBe('node1.1 bo');
    expect(wire.overlooked(7, 1_000, new Set())).toBeNull();
    send('Ana.1#1', 'delivery', { gameVersion: 7, seenBy: ['ana', 'bo'] });
    expect(wire.overlooked(7, 1_000, lives)).toBeNull();
    expect(small.objection).toBeNull();
  });

  test('[D4] who may have been there at any time since', () => {
    greeted();
    expect(wire.mayHaveBeenThere('node1.1', 'bo', 500)).toBe(true);
    expect(wire.mayHaveBeenThere('node2.1', 'bo', 500)).toBe(false);
    small.nowUs = 1_000;
    wire.left('Bo.1#1');
    expect(wire.mayHaveBeenThere('node1.1', 'bo', 500)).toBe(true);
    expect(wire.mayHaveBeenThere('node1.1', 'bo', 1_500)).toBe(false);
    join('Ana.1#1', 'ana');
    wire.left('Ana.1#1');
    expect(wire.mayHaveBeenThere('node1.1', 'ana', 1_500)).toBe(true);
  });

  test('[W8] that more is sent than may be unanswered', () => {
    greeted();
    react(5);
    send('Bo.1#1', 'events', eventsOf(5, 6));
    send('Bo.1#1', 'events', eventsOf(6, 10));
    expect(small.rule).toBe('W8');
  });

  test('[W4] that a resume or an answer to sync does not go on from where its client stands', () => {
    react();
    join('Bo.1#1', 'bo', { gameVersion: 5, head: 'another log' });
    send('Bo.1#1', 'events', eventsOf(5, 6));
    expect(small.rule).toBe('W4');
    small.forgive();
    greeted('Bo.1#2');
    send('Bo.1#2', 'events', eventsOf(5, 6), { position: position(6) });
    expect(small.rule).toBe('W4');
  });

  test('[R5] that an answer to sync leads its client back', () => {
    react();
    join('Bo.1#1');
    send('Bo.1#1', 'snapshot', snapshotOf(5));
    send('Bo.1#1', 'snapshot', snapshotOf(5), { position: position(6) });
    expect(small.rule).toBe('R5');
  });

  test('[W6] that a command is told in two messages', () => {
    join('Ana.1#1', 'ana', position(1));
    send('Ana.1#1', 'events', eventsOf(1, 4, 'ana'));
    expect(small.rule).toBe('W6');
  });

  test('[W1] [W4] that a snapshot is somebody else’s, or has another head', () => {
    join('Bo.1#1');
    send('Bo.1#1', 'snapshot', { ...snapshotOf(5), playerId: 'ana' });
    expect(small.rule).toBe('W1');
    small.forgive();
    send('Bo.1#1', 'snapshot', { ...snapshotOf(5), head: 'another log' });
    expect(small.rule).toBe('W4');
  });

  test('[W15] that a stranger is told something, one who has left too, and that a player is welcomed', () => {
    join('Eve.1#1', 'eve');
    send('Eve.1#1', 'welcome', { playerId: 'eve', player: null });
    expect(small.objection).toBeNull();
    send('Eve.1#1', 'service', {});
    expect(small.rule).toBe('W15');
    small.forgive();
    join('Bo.1#1');
    send('Bo.1#1', 'welcome', { playerId: 'bo', player: null });
    expect(small.objection).toContain('is a player');
    small.forgive();
    small.add('bo', { type: 'leaveGame' });
    join('Bo.1#2');
    send('Bo.1#2', 'service', {});
    expect(small.rule).toBe('W15');
  });

  test('[W16] that delivery goes to who does not lead, is of no reveal, or names who has not told', () => {
    greeted();
    greeted('Ana.1#1', 'ana');
    small.add('ana', { type: 'submitVote', storyId: 's', round: 1, card: '5' });
    small.add('ana', { type: 'revealVotes', storyId: 's', round: 1, force: true });
    send('Bo.1#1', 'events', eventsOf(5, 7));
    wire.told('Bo.1#1', 7);
    send('Ana.1#1', 'delivery', { gameVersion: 7, seenBy: ['bo'] });
    expect(small.objection).toBeNull();
    send('Bo.1#1', 'delivery', { gameVersion: 7, seenBy: ['bo'] });
    expect(small.objection).toContain('who does not lead');
    small.forgive();
    send('Ana.1#1', 'delivery', { gameVersion: 6, seenBy: [] });
    expect(small.objection).toContain('which is no reveal');
    small.forgive();
    send('Ana.1#1', 'delivery', { gameVersion: 7, seenBy: ['bo', 'ana'] });
    expect(small.objection).toContain('that ana has seen 7');
  });

  test('[D10] that somebody is said to be there who is not', () => {
    greeted();
    send('Bo.1#1', 'presence', { revision: 2, connected: ['bo', 'ana'] });
    expect(small.rule).toBe('D10');
  });

  test('[S9] that a player has more connections than may be', () => {
    for (const id of ['Bo.1#1', 'Bo.1#2', 'Bo.1#3']) greeted(id);
    expect(small.rule).toBe('S9');
  });
});
