import type { Command, Game } from '@planning-poker/poker';
import type { ClientView } from '@planning-poker/sync';

type Vote = Command & { readonly type: 'submitVote' };

/** [R4] A pending vote that counts is on the page, from its first moment: null, or in words how it is not. Looks where nothing is pending that may change what votes do. */
export function unshownVote({ game, confirmed, pending }: ClientView<Game, Command>, playerId: string): string | null {
  if (game === null || confirmed === null) return null;
  for (const vote of pendingVotes(pending.map(({ command }) => command))) {
    if (!mayVote(confirmed.game, playerId, vote)) continue;
    const shown = roundOf(game, vote.storyId, vote.round)?.votes[playerId]?.card;
    if (shown !== vote.card) return `voted ${vote.card} and is shown ${shown ?? 'nothing'}`;
  }
  return null;
}

/** The last pending vote of each round that would count; none where something is pending that may change what they do. */
export function pendingVotes(commands: readonly Command[]): readonly Vote[] {
  const last = new Map<string, Vote>();
  for (const command of commands) {
    if (BESIDES_VOTES.has(command.type)) continue;
    if (command.type !== 'submitVote') return [];
    last.set(`${command.storyId} ${command.round}`, command);
  }
  return [...last.values()];
}

/** What changes nothing of anybody's vote, whatever becomes of it. */
const BESIDES_VOTES = new Set<Command['type']>([
  'renamePlayer',
  'addStories',
  'editStory',
  'moveStory',
  'startTimer',
  'pauseTimer',
  'resumeTimer',
  'stopTimer',
  'nudge',
  'sendReaction',
]);

export function mayVote(game: Game, playerId: string, vote: Vote): boolean {
  const player = game.players[playerId];
  const story = game.stories.find(({ storyId }) => storyId === vote.storyId);
  const round = roundOf(game, vote.storyId, vote.round);
  const isLast = round !== undefined && story?.rounds.at(-1) === round;
  const isVoter = player?.status === 'active' && player.role === 'voter';
  return (
    isVoter &&
    isLast &&
    round.status === 'open' &&
    game.endedAt === null &&
    game.deck.cards.some((card) => card.label === vote.card) &&
    story.status !== 'removed'
  );
}

function roundOf(game: Game, storyId: string, number: number): Game['stories'][number]['rounds'][number] | undefined {
  return game.stories.find((story) => story.storyId === storyId)?.rounds.find((round) => round.number === number);
}
