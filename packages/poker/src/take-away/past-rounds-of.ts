import { figuresAlone } from '../tally/figures-alone.ts';
import type { Game, PastRound, PastVote, PlayerId, Round, Story } from '../game.ts';
import { own } from '../record.ts';

/** Every round of a story that was revealed, oldest first, those of the game that it was imported from before its own. */
export function pastRoundsOf(game: Game, story: Story): readonly PastRound[] {
  return [...(story.pastRounds ?? []), ...story.rounds.flatMap((round) => pastRound(game, round))];
}

function pastRound(game: Game, round: Round): readonly PastRound[] {
  const { result, openedAt, revealedAt } = round;
  if (result === null || revealedAt === null) return [];
  const nameOf = (playerId: PlayerId): string => own(game.players, playerId)?.name ?? playerId;
  return [
    {
      openedAt,
      revealedAt,
      votes: Object.entries(round.votes).map(([playerId, vote]): PastVote => {
        const { card, confidence, changed } = round.anonymous === true ? hidden : vote;
        return {
          name: nameOf(playerId),
          ...(card === undefined ? {} : { card }),
          ...(confidence === undefined ? {} : { confidence }),
          ...(changed === undefined ? {} : { changed }),
        };
      }),
      ...figuresAlone(result),
      low: result.low.map(nameOf),
      high: result.high.map(nameOf),
      ...(round.anonymous === true ? { anonymous: true } : {}),
    },
  ];
}

/** D18: nobody's card, not even the reader's own, leaves an anonymous round with a name. */
const hidden: Round['votes'][string] = { castAt: 0 };
