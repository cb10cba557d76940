import type { EventData, EventNamed } from '../event.ts';
import type { Game, PlayerId, Round, Vote } from '../game.ts';
import { own, withEntry, withoutEntry } from '../record.ts';
import { withoutRunningRound } from './open-round.ts';
import { updateRound, updateStory } from './update.ts';

export type VoteEvent = EventNamed<'voteSubmitted' | 'voteChanged' | 'voteWithdrawn' | 'votesRevealed'>;

export function evolveVotes(game: Game, event: VoteEvent): Game {
  switch (event.type) {
    case 'voteSubmitted':
      return voteSubmitted(game, event.data, event.at);
    case 'voteChanged':
      return voteChanged(game, event.data, event.at);
    case 'voteWithdrawn':
      return voteWithdrawn(game, event.data);
    case 'votesRevealed':
      return votesRevealed(game, event.data, event.at);
  }
}

function voteSubmitted(game: Game, data: EventData['voteSubmitted'], at: number): Game {
  const vote: Vote = {
    ...(data.card === undefined ? {} : { card: data.card }),
    ...(data.confidence === undefined ? {} : { confidence: data.confidence }),
    castAt: at,
  };
  return updateRound(game, data.storyId, data.round, (round) => ({
    ...round,
    votes: withEntry(round.votes, data.playerId, vote),
  }));
}

function voteChanged(game: Game, data: EventData['voteChanged'], at: number): Game {
  const vote: Vote = {
    card: data.card,
    ...(data.confidence === undefined ? {} : { confidence: data.confidence }),
    castAt: at,
    changed: true,
  };
  return updateRound(game, data.storyId, data.round, (round) => ({
    ...round,
    votes: withEntry(round.votes, data.playerId, vote),
    result: data.result,
  }));
}

function voteWithdrawn(game: Game, data: EventData['voteWithdrawn']): Game {
  return updateRound(game, data.storyId, data.round, (round) => ({
    ...round,
    votes: withoutEntry(round.votes, data.playerId),
  }));
}

/** The event's votes and no others; in an anonymous round each reader keeps the cards that the reader already had. */
function votesRevealed(game: Game, data: EventData['votesRevealed'], at: number): Game {
  const revealed = updateRound(withoutRunningRound(game, data.storyId), data.storyId, data.round, (round) => ({
    ...round,
    status: 'revealed',
    revealedAt: at,
    votes: data.anonymous ? keptVotes(round, data.votes) : data.votes,
    result: data.result,
    ...(data.anonymous ? { anonymous: true } : {}),
  }));
  return updateStory(revealed, data.storyId, (story) => ({ ...story, status: 'revealed' }));
}

function keptVotes(round: Round, votes: { readonly [playerId: PlayerId]: Vote }): Round['votes'] {
  return Object.fromEntries(
    Object.entries(votes).map(([playerId, vote]) => [playerId, own(round.votes, playerId) ?? vote]),
  );
}
