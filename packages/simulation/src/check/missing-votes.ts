import type { Command, Game } from '@planning-poker/poker';
import type { Outcome } from '@planning-poker/sync';

/** [D4] [D5] A reveal was too early: named are voters of this game who have not voted, and somebody is. Null, or in words how not. */
export function untrueMissing(game: Game, command: Command, outcome: Outcome): string | null {
  if (outcome.status !== 'rejected' || outcome.code !== 'votes_missing' || command.type !== 'revealVotes') return null;
  const { waitingFor } = outcome.details as { readonly waitingFor?: readonly string[] };
  if (waitingFor === undefined || waitingFor.length === 0) return 'nobody is named who is waited for';
  const story = game.stories.find(({ storyId }) => storyId === command.storyId);
  const votes = story?.rounds.find(({ number }) => number === command.round)?.votes ?? {};
  for (const playerId of waitingFor) {
    const player = game.players[playerId];
    const isVoter = player?.status === 'active' && player.role === 'voter';
    if (!isVoter) return `${playerId} is waited for, and does not vote`;
    if (Object.hasOwn(votes, playerId)) return `${playerId} is waited for, and has voted`;
  }
  return null;
}
