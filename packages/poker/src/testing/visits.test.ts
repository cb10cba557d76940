import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryMoves } from './moves.ts';
import { eventsOf, play } from './play.ts';

/** The random games that every law is tried on: one seed, so that this says what the generator does and not what luck did. */
const games = fc.sample(arbitraryMoves(), { numRuns: 400, seed: 1 }).map((moves) => play(moves));
const events = games.flatMap(eventsOf);
const rejections = games.flat().flatMap(({ decision }) => (decision.ok ? [] : [decision.error.code]));

function tallied(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

describe('the random games of the laws', () => {
  test.each([
    'gameCreated',
    'playerJoined',
    'playerLeft',
    'playerReadmitted',
    'playerRenamed',
    'playerRoleChanged',
    'facilitatorChanged',
    'storiesAdded',
    'storyEdited',
    'storyMoved',
    'storyRemoved',
    'storiesRemoved',
    'storyRestored',
    'storyStarted',
    'votingOpened',
    'voteSubmitted',
    'voteChanged',
    'voteWithdrawn',
    'votesRevealed',
    'roundStarted',
    'estimateAccepted',
    'estimateWithdrawn',
    'storySkipped',
    'timerStarted',
    'timerPaused',
    'timerResumed',
    'timerStopped',
    'timerExpired',
    'gameConfigured',
    'playersNudged',
    'reactionSent',
    'gameEnded',
    'gameReopened',
  ])('[L1] visit %s often', (type) => {
    expect(tallied(events.map((event) => event.type)).get(type) ?? 0).toBeGreaterThan(20);
  });

  test.each([
    'game_ended',
    'not_joined',
    'removed_by_facilitator',
    'forbidden',
    'unknown_story',
    'unknown_card',
    'invalid_name',
    'invalid_message',
    'name_taken',
    'stale_round',
    'round_not_open',
    'votes_missing',
    'nothing_to_reveal',
    'limit_reached',
    'unknown_player',
  ])('[L5] are refused as %s often', (code) => {
    expect(tallied(rejections).get(code) ?? 0).toBeGreaterThan(10);
  });

  test('[L3] reveal by name, without names, by themselves, and change votes after', () => {
    const reveals = events.filter((event) => event.type === 'votesRevealed');
    const crowded = reveals.filter((event) => Object.keys(event.data.votes).length >= 3);
    expect(reveals.filter((event) => event.data.anonymous).length).toBeGreaterThan(40);
    expect(reveals.filter((event) => !event.data.anonymous).length).toBeGreaterThan(200);
    expect(reveals.filter((event) => event.actor === null).length).toBeGreaterThan(40);
    expect(crowded.length).toBeGreaterThan(100);
  });
});
