import type { Command } from '@planning-poker/poker';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Presence } from './presence.ts';
import { ReadBy } from './read-by.ts';
import { Referee } from './referee.ts';
import { RefusedRightly } from './refused-rightly.ts';
import { SmallLog } from './small-log.ts';
import { WhoIsThere } from './who-is-there.ts';

const WRITER = 'node1.1';
const reveal: Command = { type: 'revealVotes', storyId: 's', round: 1 };
const claim: Command = { type: 'claimFacilitation' };
const vote: Command = { type: 'submitVote', storyId: 's', round: 1, card: '5' };

let small: SmallLog;
let there: WhoIsThere;
let readBy: ReadBy;
let referee: Referee;
let rightly: RefusedRightly;
/** who may have been connected at any time */
let maybe: Set<string>;

beforeEach(() => {
  begin(new SmallLog());
});

function begin(log: SmallLog, over: Presence['over'] = { graceUs: 100, claimUs: 300 }): void {
  small = log;
  const { latch, book } = small;
  there = new WhoIsThere();
  readBy = new ReadBy();
  maybe = new Set();
  referee = new Referee(latch);
  const mayHaveBeenThere = (_life: string, playerId: string): boolean => maybe.has(playerId);
  rightly = new RefusedRightly({
    latch,
    book,
    referee,
    presence: { there, readBy, graceUs: 50, over, mayHaveBeenThere },
  });
  tell(1);
}

/** The log from this version on, which the node has told at this time. */
function tell(from: number, atUs = 0): void {
  const { book } = small;
  for (let version = from; version <= book.version; version += 1) {
    referee.judge(book.event(version));
    rightly.committed([book.stored(version)]);
  }
  readBy.told(WRITER, book.version, atUs);
}

function add(actor: string, command: Command, atUs = 0): void {
  const from = small.book.version + 1;
  small.add(actor, command);
  tell(from, atUs);
}

function refused(playerId: string, command: Command, code: string, details = {}, askedAtUs = 1_000): void {
  const to = small.book.version;
  rightly.refused({
    asked: { tab: `${playerId}.1`, place: 1, correlationId: 'c', playerId, command },
    outcome: { status: 'rejected', code, message: '', details, gameVersion: to },
    commit: { writer: WRITER, askedAtUs, to },
  });
}

function hear(...players: readonly string[]): void {
  for (const playerId of players) {
    maybe.add(playerId);
    there.heard(WRITER, playerId, `${playerId}.1#1`, 10);
  }
}

test('[D5] [D4] nothing is wrong with a reveal that is told of everybody who is there, or has not been gone for long', () => {
  hear('ana', 'bo');
  refused('ana', reveal, 'votes_missing', { waitingFor: ['ana', 'bo'] });
  there.left('bo.1#1', 970);
  refused('ana', reveal, 'votes_missing', { waitingFor: ['ana', 'bo'] });
  maybe.delete('bo');
  refused('ana', reveal, 'votes_missing', { waitingFor: ['ana', 'bo'] }, 80);
  expect(small.objection).toBeNull();
});

test('[D10] [D19] nothing is wrong with who is refused because somebody leads, or nobody may', () => {
  hear('ana', 'bo');
  refused('bo', claim, 'forbidden');
  refused('bo', reveal, 'forbidden');
  maybe.delete('ana');
  add('ana', { type: 'promoteFacilitator', playerId: 'bo' }, 800);
  maybe.delete('bo');
  refused('bo', claim, 'forbidden');
  expect(small.objection).toBeNull();
});

test('[D4] whoever a node has read of a moment ago counts as just gone, however long ago they joined', () => {
  hear('ana');
  add('eva', { type: 'joinGame', name: 'Eva' }, 950);
  refused('ana', reveal, 'votes_missing', { waitingFor: ['ana', 'eva'] });
  expect(small.objection).toBeNull();
  refused('ana', reveal, 'votes_missing', { waitingFor: ['ana', 'eva'] }, 1_060);
  expect(small.objection).toContain('has to wait for eva');
});

test('[D4] [D10] where clocks are not true nobody has certainly been away for long', () => {
  begin(new SmallLog(), null);
  hear('bo');
  refused('bo', reveal, 'votes_missing', { waitingFor: ['ana', 'bo'] });
  refused('bo', claim, 'forbidden');
  expect(small.objection).toBeNull();
});

describe('it is noticed', () => {
  test('[D5] that somebody who is there is waited for and not named', () => {
    hear('ana', 'bo');
    refused('ana', reveal, 'votes_missing', { waitingFor: ['ana'] });
    expect(small.objection).toContain('is not told that bo is waited for');
    small.forgive();
    there.left('bo.1#1', 900);
    refused('ana', reveal, 'votes_missing', { waitingFor: ['ana'] });
    expect(small.objection).toBeNull();
  });

  test('[D5] that somebody is named who has voted, or nobody', () => {
    add('ana', vote);
    refused('ana', reveal, 'votes_missing', { waitingFor: ['ana'] });
    expect(small.objection).toContain('has voted');
    small.forgive();
    refused('ana', reveal, 'votes_missing', { waitingFor: [] });
    expect(small.objection).toContain('nobody is named');
  });

  test('[D4] that somebody is waited for who has been away for long', () => {
    hear('ana');
    refused('ana', reveal, 'votes_missing', { waitingFor: ['ana', 'bo'] });
    expect(small.objection).toContain('has to wait for bo, who has been away for long');
  });

  test('[D10] that nobody can claim, though nobody has led for long', () => {
    hear('bo');
    refused('bo', claim, 'forbidden');
    expect(small.objection).toContain('nobody has led for long');
    small.forgive();
    refused('bo', claim, 'forbidden', {}, 200);
    expect(small.objection).toBeNull();
  });

  test('[D19] that something is forbidden which everybody may', () => {
    begin(new SmallLog({ permissions: { reveal: 'everyone' } }));
    refused('bo', { type: 'restartVoting', storyId: 's', round: 1 }, 'forbidden');
    expect(small.objection).toContain('is forbidden, and is not');
    small.forgive();
    refused('bo', { type: 'removeStory', storyId: 's' }, 'forbidden');
    expect(small.objection).toBeNull();
  });

  test('[D1] that a vote comes too late for a round which goes on', () => {
    refused('bo', vote, 'round_not_open');
    expect(small.objection).toContain('its round is open');
    small.forgive();
    refused('bo', { ...vote, round: 2 }, 'stale_round');
    add('bo', vote);
    add('ana', { ...reveal, force: true });
    refused('bo', { type: 'withdrawVote', storyId: 's', round: 1 }, 'round_not_open');
    expect(small.objection).toBeNull();
  });
});
