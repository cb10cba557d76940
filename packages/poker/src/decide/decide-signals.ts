import type { CommandNamed, CommandOf } from '../command.ts';
import type { Game, PlayerId } from '../game.ts';
import { limits } from '../limits.ts';
import { type Rejection, refuseField, refuseLimit } from '../rejection.ts';
import { ok, type Result } from '../result.ts';
import { currentStory } from '../rules/backlog.ts';
import { activePlayer } from '../rules/people.ts';
import { currentRound, waitingFor } from '../rules/rounds.ts';
import { isClean } from '../text.ts';
import { unknownPlayer } from './decide-membership.ts';
import { type Asked, type Decision, happened, makeEvent, unchanged } from './decision.ts';
import { counted } from './wording.ts';

export type SignalCommand = CommandNamed<'nudge' | 'sendReaction'>;

/** Events that change nothing, and are sequenced, told and recorded like every other. */
export function decideSignals(asked: Asked, command: SignalCommand): Decision {
  switch (command.type) {
    case 'nudge':
      return nudge(asked, command);
    case 'sendReaction':
      return sendReaction(asked, command);
  }
}

/** Those who are named; without names those whom the story in focus waits for. */
function nudge(asked: Asked, command: CommandOf<'nudge'>): Decision {
  const { game, context, actor } = asked;
  const playerIds = [...new Set(command.playerIds ?? awaited(asked))];
  const names = namesOf(game, playerIds);
  if (!names.ok) return names;
  const [first] = names.value;
  if (first === undefined) return unchanged;
  const whom = playerIds.length === 1 ? first : counted(playerIds.length, 'player', 'players');
  return happened(makeEvent(context, 'playersNudged', { playerIds }, `${actor.name} nudged ${whom}`));
}

function awaited({ game, context }: Asked): readonly PlayerId[] {
  const story = currentStory(game);
  const round = story === null ? null : currentRound(story);
  return round === null ? [] : waitingFor(game, round, context.connected);
}

function namesOf(game: Game, playerIds: readonly PlayerId[]): Result<readonly string[], Rejection> {
  const names: string[] = [];
  for (const playerId of playerIds) {
    const player = activePlayer(game, playerId);
    if (player === null) return unknownPlayer;
    names.push(player.name);
  }
  return ok(names);
}

function sendReaction({ game, context, actor }: Asked, command: CommandOf<'sendReaction'>): Decision {
  const emoji = command.emoji.trim();
  if (emoji === '') return refuseField('emoji', 'A reaction must not be empty: choose one.');
  if (emoji.length > limits.emojiLength) {
    return refuseLimit('emojiLength', limits.emojiLength, 'A reaction is one emoji: choose a single one.');
  }
  if (!isClean(emoji, 'one'))
    return refuseField('emoji', 'A reaction must not hold control characters: choose another.');
  const target = command.playerId === undefined ? null : activePlayer(game, command.playerId);
  if (command.playerId !== undefined && target === null) return unknownPlayer;
  const playerId = target?.playerId ?? null;
  const reason = target === null ? `${actor.name} sent ${emoji}` : `${actor.name} sent ${emoji} to ${target.name}`;
  return happened(makeEvent(context, 'reactionSent', { emoji, playerId }, reason));
}
