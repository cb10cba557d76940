import { describe, expect, test } from 'vitest';
import { scene } from '../testing/scene.ts';
import {
  backlogOf,
  currentStory,
  estimateTotal,
  estimateValue,
  nextStory,
  roomForStories,
  storyOf,
} from './backlog.ts';
import { activePlayer, activePlayers, facilitatorsOf, playerOf, votersOf } from './people.ts';
import { currentRound, hasVoted, isRevealable, openRound, standings, voteOf, waitingFor } from './rounds.ts';

describe('people', () => {
  test('[D9] are found by id, active ones alone where that matters, the longest joined first', () => {
    const table = scene(['zoe', 'ana', 'bo', 'cleo']);
    table.does('bo', { type: 'changeRole', role: 'observer' });
    table.does('cleo', { type: 'leaveGame' });
    const ids = (players: readonly { readonly playerId: string }[]) => players.map((player) => player.playerId);
    expect(ids(activePlayers(table.game))).toEqual(['zoe', 'ana', 'bo']);
    expect(ids(votersOf(table.game))).toEqual(['zoe', 'ana']);
    expect(ids(facilitatorsOf(table.game))).toEqual(['zoe']);
    expect(playerOf(table.game, 'cleo')?.status).toBe('left');
    expect(activePlayer(table.game, 'cleo')).toBeNull();
    expect(playerOf(table.game, '__proto__')).toBeNull();
  });
});

describe('the backlog', () => {
  test('[D24] is without what was removed', () => {
    const table = scene(['ana']);
    table.does('ana', { type: 'removeStory', storyId: 's1' });
    expect(backlogOf(table.game).map((story) => story.storyId)).toEqual(['s2', 's3']);
    expect(storyOf(table.game, 's1')?.title).toBe('Login');
    expect(storyOf(table.game, 'constructor')).toBeNull();
    expect(currentStory(table.game)).toBeNull();
  });

  test('[D23] has room for 1,000 stories, and for 3,000 with removed ones', () => {
    const { stories } = scene(['ana']).game;
    const removed = stories.map((story) => ({ ...story, status: 'removed' as const }));
    expect(roomForStories(stories)).toBe(997);
    expect(roomForStories([...stories, ...removed])).toBe(997);
    expect(roomForStories(Array.from({ length: 999 }, () => removed).flat())).toBe(3);
  });

  test('[D3] goes on with the next story that waits for an estimate, then from the top', () => {
    const table = scene(['ana'], { stories: ['A', 'B', 'C', 'D', 'E'] });
    table.does('ana', { type: 'acceptEstimate', storyId: 's2', estimate: '5' });
    table.does('ana', { type: 'skipStory', storyId: 's3' });
    table.does('ana', { type: 'removeStory', storyId: 's4' });
    expect(nextStory(table.game)?.storyId).toBe('s5');
    table.does('ana', { type: 'startStory', storyId: 's5' });
    expect(currentStory(table.game)?.title).toBe('E');
    expect(nextStory(table.game)?.storyId).toBe('s1');
    table.does('ana', { type: 'acceptEstimate', storyId: 's1', estimate: '5' });
    expect(nextStory(table.game)).toBeNull();
    table.does('ana', { type: 'removeStory', storyId: 's5' });
    table.does('ana', { type: 'restoreStory', storyId: 's4' });
    expect(nextStory(table.game)?.storyId).toBe('s4');
  });

  test('[D15] adds up the estimates that are numbers, by the deck’s values', () => {
    const table = scene(['ana'], { stories: ['A', 'B', 'C', 'D', 'E'] });
    for (const [storyId, estimate] of Object.entries({ s1: '½', s2: '13', s3: 'huge', s4: '2,5' })) {
      table.does('ana', { type: 'acceptEstimate', storyId, estimate });
    }
    expect(estimateTotal(table.game)).toEqual({ total: 16, estimated: 4, withoutNumber: 1, stories: 5 });
    table.does('ana', { type: 'removeStory', storyId: 's2' });
    expect(estimateTotal(table.game)).toEqual({ total: 3, estimated: 3, withoutNumber: 1, stories: 4 });
  });

  test.each([
    ['5', 5],
    ['½', 0.5],
    ['0', 0],
    ['7.25', 7.25],
    ['7,25', 7.25],
    ['?', null],
    ['1e3', null],
    ['-5', null],
    ['0x10', null],
    ['1.2345', null],
    ['about 5', null],
    ['constructor', null],
  ])('[D15] an estimate of %s is worth %s', (estimate, value) => {
    expect(estimateValue(scene(['ana']).game, estimate)).toBe(value);
  });
});

describe('a round', () => {
  test('[D4] waits for active voters who are connected and have not voted', () => {
    const table = scene(['ana', 'bo', 'cleo', 'dee', 'eve']);
    table.votes({ ana: '5' });
    table.does('cleo', { type: 'changeRole', role: 'observer' });
    table.does('dee', { type: 'leaveGame' });
    table.connected.delete('eve');
    const round = table.round();
    expect(waitingFor(table.game, round, table.connected)).toEqual(['bo']);
    expect(isRevealable(table.game, round, table.connected)).toBe(false);
    expect([hasVoted(round, 'ana'), hasVoted(round, 'bo'), hasVoted(round, 'toString')]).toEqual([true, false, false]);
    expect([voteOf(round, 'ana')?.card, voteOf(round, '__proto__')]).toEqual(['5', null]);
    table.votes({ bo: '8' });
    expect(waitingFor(table.game, table.round(), table.connected)).toEqual([]);
    expect(isRevealable(table.game, table.round(), table.connected)).toBe(true);
    table.reveal();
    expect(waitingFor(table.game, table.round(), new Set(['cleo', 'eve']))).toEqual([]);
    expect(isRevealable(table.game, table.round(), table.connected)).toBe(false);
  });

  test('[D4] is open, or the latest, or not there yet', () => {
    const table = scene(['ana']);
    expect(openRound(table.story())?.number).toBe(1);
    table.votes({ ana: '5' });
    table.reveal();
    expect([openRound(table.story()), currentRound(table.story())?.status]).toEqual([null, 'revealed']);
    expect(currentRound(table.story('s2'))).toBeNull();
  });

  test('[D4] shows how everybody stands', () => {
    const table = scene(['ana', 'bo', 'cleo']);
    table.votes({ ana: '5' });
    table.does('cleo', { type: 'leaveGame' });
    expect(standings(table.game, table.round(), table.connected)).toEqual([
      {
        playerId: 'ana',
        name: 'Ana',
        role: 'voter',
        facilitator: true,
        connected: true,
        voted: true,
        waitedFor: false,
        vote: { card: '5', castAt: 4_000 },
      },
      {
        playerId: 'bo',
        name: 'Bo',
        role: 'voter',
        facilitator: false,
        connected: true,
        voted: false,
        waitedFor: true,
        vote: null,
      },
    ]);
    expect(
      standings(table.game, null, new Set()).map(({ voted, waitedFor, connected, vote }) => [
        voted,
        waitedFor,
        connected,
        vote,
      ]),
    ).toEqual([
      [false, false, false, null],
      [false, false, false, null],
    ]);
  });
});
