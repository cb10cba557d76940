import { backlogOf, pastRoundsOf, type Game, type PastRound, type Story } from '@planning-poker/poker';

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
  return backlogOf(game).map((story) => estimateOf(game, story));
}

function estimateOf(game: Game, story: Story): StoryEstimate {
  const revealed = pastRoundsOf(game, story).at(-1);
  return {
    key: story.key,
    title: story.title,
    link: story.link,
    description: story.description,
    notes: story.notes,
    status: story.status,
    estimate: story.estimate,
    rounds: (story.pastRounds?.length ?? 0) + story.rounds.length,
    average: revealed?.average ?? null,
    median: revealed?.median ?? null,
    agreement: revealed?.agreement ?? null,
    votes: revealed === undefined ? [] : votesOf(revealed),
  };
}

function votesOf({ votes }: PastRound): StoryEstimate['votes'] {
  return votes.flatMap(({ name, card }) => (card === undefined ? [] : [{ name, card }]));
}
