import type { CardLabel, Game, PlayerId, Round, RoundResult, Story } from '@planning-poker/poker';

/** One round of a story: a column. */
export interface RoundColumn {
  readonly number: number;
  readonly status: Round['status'];
  /** Whose card was whose is nobody's to know (D18). */
  readonly anonymous: boolean;
  readonly result: RoundResult | null;
  /** The cards that were played, in the deck's order. */
  readonly cards: readonly { readonly card: CardLabel; readonly count: number }[];
}

/** What one person did in one round. */
export interface RoundCell {
  readonly number: number;
  readonly voted: boolean;
  /** Null where it is hidden: before the reveal, or in an anonymous round. */
  readonly card: CardLabel | null;
  readonly changed: boolean;
}

export interface RoundRow {
  readonly playerId: PlayerId;
  readonly name: string;
  readonly cells: readonly RoundCell[];
}

export interface RoundsTable {
  readonly columns: readonly RoundColumn[];
  /** All who have voted in any round, in the order in which they came; those who are gone, too. */
  readonly rows: readonly RoundRow[];
}

export function roundsOf(story: Story, players: Game['players']): RoundsTable {
  const voted = new Set(story.rounds.flatMap(({ votes }) => Object.keys(votes)));
  const people = Object.values(players)
    .filter(({ playerId }) => voted.has(playerId))
    .toSorted((a, b) => a.joinedAt - b.joinedAt);
  return {
    columns: story.rounds.map(columnOf),
    rows: people.map(({ playerId, name }) => ({
      playerId,
      name,
      cells: story.rounds.map((round) => cellOf(round, playerId)),
    })),
  };
}

function columnOf({ number, status, anonymous, result }: Round): RoundColumn {
  const cards = (result?.counts ?? []).filter(({ count }) => count > 0);
  return { number, status, anonymous: anonymous === true, result, cards };
}

/** One's own card is known to oneself all the time, and stays face down here like everybody's. */
function cellOf(round: Round, playerId: PlayerId): RoundCell {
  const vote = Object.hasOwn(round.votes, playerId) ? round.votes[playerId] : undefined;
  const open = round.status === 'revealed' && round.anonymous !== true;
  return {
    number: round.number,
    voted: vote !== undefined,
    card: (open && vote?.card) || null,
    changed: open && vote?.changed === true,
  };
}

/** The story to begin with: the one on the table if it was voted on, else the last one that was. */
export function firstStory(stories: readonly Story[], currentStoryId: string | null): Story | null {
  const voted = stories.filter(({ rounds }) => rounds.some(({ votes }) => Object.keys(votes).length > 0));
  const current = voted.find(({ storyId }) => storyId === currentStoryId);
  return current ?? voted.at(-1) ?? stories.at(-1) ?? null;
}
