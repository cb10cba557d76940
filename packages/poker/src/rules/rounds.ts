import type { Game, Player, PlayerId, Role, Round, Story, Vote } from '../game.ts';
import { own } from '../record.ts';
import { activePlayers, isActive, isVoter, playerOf } from './people.ts';

/** A story's latest round; null: nobody has voted on it yet. */
export function currentRound(story: Story): Round | null {
  return story.rounds.at(-1) ?? null;
}

export function openRound(story: Story): Round | null {
  const round = currentRound(story);
  return round?.status === 'open' ? round : null;
}

export function voteOf(round: Round, playerId: PlayerId): Vote | null {
  return own(round.votes, playerId) ?? null;
}

export function hasVoted(round: Round, playerId: PlayerId): boolean {
  return Object.hasOwn(round.votes, playerId);
}

/**
 * D4: those who hold up a reveal: active voters who are connected (or gone for less than the grace: the context's
 * business) and have not voted. The longest joined first.
 */
export function waitingFor(game: Game, round: Round, connected: ReadonlySet<PlayerId>): readonly PlayerId[] {
  return activePlayers(game)
    .filter((player) => isWaitedFor(player, round, connected))
    .map((player) => player.playerId);
}

function isWaitedFor(player: Player, round: Round, connected: ReadonlySet<PlayerId>): boolean {
  return (
    round.status === 'open' &&
    isActive(player) &&
    isVoter(player) &&
    connected.has(player.playerId) &&
    !hasVoted(round, player.playerId)
  );
}

/** D4: the votes that count at a reveal: those of active voters, here or away. */
export function countingVotes(game: Game, round: Round): { readonly [playerId: PlayerId]: Vote } {
  return Object.fromEntries(Object.entries(round.votes).filter(([playerId]) => counts(game, playerId)));
}

/** Is there a vote to reveal? */
function hasCountingVote(game: Game, round: Round): boolean {
  for (const playerId in round.votes) {
    if (Object.hasOwn(round.votes, playerId) && counts(game, playerId)) return true;
  }
  return false;
}

function counts(game: Game, playerId: PlayerId): boolean {
  const player = playerOf(game, playerId);
  return player !== null && isActive(player) && isVoter(player);
}

/** May the round be revealed without force? (D5) */
export function isRevealable(game: Game, round: Round, connected: ReadonlySet<PlayerId>): boolean {
  return (
    round.status === 'open' &&
    !Object.values(game.players).some((player) => isWaitedFor(player, round, connected)) &&
    hasCountingVote(game, round)
  );
}

/** How one person stands in a round, as the table shows it. */
export interface Standing {
  readonly playerId: PlayerId;
  readonly name: string;
  readonly role: Role;
  readonly facilitator: boolean;
  readonly connected: boolean;
  readonly voted: boolean;
  readonly waitedFor: boolean;
  /** Null: none, or hidden from the reader. */
  readonly vote: Vote | null;
}

/** Everybody at the table, the longest joined first; without a round nobody has voted and nobody is waited for. */
export function standings(game: Game, round: Round | null, connected: ReadonlySet<PlayerId>): readonly Standing[] {
  return activePlayers(game).map((player) => ({
    playerId: player.playerId,
    name: player.name,
    role: player.role,
    facilitator: player.facilitator,
    connected: connected.has(player.playerId),
    voted: round !== null && hasVoted(round, player.playerId),
    waitedFor: round !== null && isWaitedFor(player, round, connected),
    vote: round === null ? null : voteOf(round, player.playerId),
  }));
}
