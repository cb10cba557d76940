import type { Game, Round, Story } from '@planning-poker/poker';

/** A story as an export tells it: what was estimated, and how the last revealed round went. */
export interface StoryEstimate {
  readonly key: string | null;
  readonly title: string;
  readonly link: string | null;
  readonly description: string | null;
  readonly notes: string | null;
  readonly status: Story['status'];
  readonly estimate: string | null;
  readonly rounds: number;
  readonly average: number | null;
  readonly median: number | null;
  /** 0..1 */
  readonly agreement: number | null;
  /** Cards of the last revealed round by name; without names where votes are anonymous: then it is empty. */
  readonly votes: readonly { readonly name: string; readonly card: string }[];
}

/**
 * The estimates of a game as everybody may see it: a hidden card is not in it to begin with. Removed stories are left out.
 */
export function estimatesOf(game: Game): readonly StoryEstimate[] {
  return game.stories.filter((story) => story.status !== 'removed').map((story) => estimateOf(game, story));
}

function estimateOf(game: Game, story: Story): StoryEstimate {
  const revealed = story.rounds.findLast((round) => round.status === 'revealed');
  return {
    key: story.key,
    title: story.title,
    link: story.link,
    description: story.description,
    notes: story.notes,
    status: story.status,
    estimate: story.estimate,
    rounds: story.rounds.length,
    average: revealed?.result?.average ?? null,
    median: revealed?.result?.median ?? null,
    agreement: revealed?.result?.agreement ?? null,
    votes: revealed === undefined ? [] : votesOf(game, revealed),
  };
}

function votesOf(game: Game, round: Round): StoryEstimate['votes'] {
  return Object.entries(round.votes).flatMap(([playerId, { card }]) =>
    card === undefined ? [] : [{ name: game.players[playerId]?.name ?? '', card }],
  );
}
