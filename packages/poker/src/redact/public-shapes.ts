import type {
  CardCount,
  Deck,
  PastRound,
  Permissions,
  Player,
  PlayerId,
  Round,
  RoundResult,
  Settings,
  Story,
  Timer,
  Vote,
} from '../game.ts';
import { pick } from './pick.ts';

/** Each part of a game as everybody may see it, field by named field. */

export function publicDeck(deck: Deck): Deck {
  return { id: deck.id, name: deck.name, cards: deck.cards.map((card) => pick(card, 'label', 'value', 'special')) };
}

export function publicSettings(settings: Settings): Settings {
  return {
    autoReveal: settings.autoReveal,
    changeVoteAfterReveal: settings.changeVoteAfterReveal,
    anonymousVotes: settings.anonymousVotes,
    suggestionRule: settings.suggestionRule,
    roundSeconds: settings.roundSeconds,
    permissions: publicPermissions(settings.permissions),
  };
}

function publicPermissions(permissions: Permissions): Permissions {
  return pick(permissions, 'reveal', 'stories', 'estimates');
}

export function publicPlayer(player: Player): Player {
  return pick(player, 'playerId', 'name', 'role', 'facilitator', 'status', 'joinedAt');
}

export function publicTimer(timer: Timer): Timer {
  return pick(timer, 'startedAt', 'endsAt', 'pausedRemainingMs');
}

export function publicResult(result: RoundResult): RoundResult {
  return {
    ...pick(result, 'voters', 'counted'),
    counts: result.counts.map((count): CardCount => pick(count, 'card', 'count', 'playerIds')),
    ...pick(result, 'average', 'median', 'minimum', 'maximum', 'standardDeviation'),
    ...pick(result, 'modes', 'agreement', 'consensus', 'suggestion', 'low', 'high'),
  };
}

/** A card is its voter's, until a reveal by name makes it everybody's (D18: an anonymous one never does). */
export function publicVotes(votes: Round['votes'], isRevealed: boolean, viewer: PlayerId | null): Round['votes'] {
  return Object.fromEntries(
    Object.entries(votes).map(([playerId, vote]): [PlayerId, Vote] => [
      playerId,
      isRevealed || playerId === viewer
        ? pick(vote, 'card', 'confidence', 'castAt', 'changed')
        : pick(vote, 'castAt', 'changed'),
    ]),
  );
}

/** Are the round's cards everybody's? One that is open or was abandoned keeps them, and so does an anonymous one. */
export function isPublic(round: Round): boolean {
  return round.status === 'revealed' && round.anonymous !== true;
}

function publicRound(round: Round, viewer: PlayerId | null): Round {
  return {
    ...pick(round, 'number', 'status', 'openedAt', 'revealedAt'),
    votes: publicVotes(round.votes, isPublic(round), viewer),
    result: round.result === null ? null : publicResult(round.result),
    ...pick(round, 'anonymous'),
  };
}

export function publicStory(story: Story, viewer: PlayerId | null): Story {
  return {
    ...pick(story, 'storyId', 'title', 'key', 'link', 'description', 'notes', 'status'),
    rounds: story.rounds.map((round) => publicRound(round, viewer)),
    estimate: story.estimate,
    ...publicPast(story),
  };
}

/** What was revealed in an earlier game: only what was told everybody there is in it. */
export function publicPast({ pastRounds }: { readonly pastRounds?: readonly PastRound[] }) {
  return pastRounds === undefined ? {} : { pastRounds: pastRounds.map(publicPastRound) };
}

function publicPastRound(round: PastRound): PastRound {
  return {
    ...pick(round, 'openedAt', 'revealedAt'),
    votes: round.votes.map((vote) => pick(vote, 'name', 'card', 'confidence', 'changed')),
    counts: round.counts.map((count) => pick(count, 'card', 'count')),
    ...pick(round, 'counted', 'average', 'median', 'minimum', 'maximum', 'standardDeviation', 'modes', 'agreement'),
    ...pick(round, 'consensus', 'suggestion', 'low', 'high', 'anonymous'),
  };
}
