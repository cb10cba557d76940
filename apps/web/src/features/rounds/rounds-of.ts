import type { CardLabel, Game, PastRound, Round, RoundStatus, Story } from '@planning-poker/poker';

/** What came of a round, here or in an earlier game. */
type RoundFigures = Pick<PastRound, 'counts' | 'average' | 'median' | 'agreement'>;

/** One round of a story: a column. */
export interface RoundColumn {
  readonly key: string;
  /** From 1, in its game. */
  readonly number: number;
  /** Of the game that the story was imported from (ADR 0015). */
  readonly earlier: boolean;
  readonly status: RoundStatus;
  /** Whose card was whose is nobody's to know (D18). */
  readonly anonymous: boolean;
  readonly figures: RoundFigures | null;
  /** The cards that were played, in the deck's order. */
  readonly cards: readonly { readonly card: CardLabel; readonly count: number }[];
}

/** What one person did in one round. */
export interface RoundCell {
  /** Of its column. */
  readonly key: string;
  readonly voted: boolean;
  /** Null where it is hidden: before the reveal, or in an anonymous round. */
  readonly card: CardLabel | null;
  readonly changed: boolean;
}

export interface RoundRow {
  readonly key: string;
  readonly name: string;
  readonly cells: readonly RoundCell[];
}

export interface RoundsTable {
  readonly columns: readonly RoundColumn[];
  /** All who have voted in any round, in the order in which they came; those who are gone, too, and last those of an earlier game alone. */
  readonly rows: readonly RoundRow[];
}

interface Told {
  readonly column: RoundColumn;
  /** By voter. */
  readonly votes: ReadonlyMap<string, Omit<RoundCell, 'key' | 'voted'>>;
}

/** All rounds of a story, those of the game that it was imported from before its own. */
export function roundsOf(story: Story, players: Game['players']): RoundsTable {
  const voters = votersOf(story, players);
  const past = (story.pastRounds ?? []).map((round, place) => pastRoundTold(round, place + 1));
  const told = [...past, ...story.rounds.map((round) => roundTold(round, voters))];
  const everybody = new Set([...voters.values(), ...past.flatMap(({ votes }) => [...votes.keys()])]);
  return {
    columns: told.map(({ column }) => column),
    rows: [...everybody].map((voter) => ({
      key: voter,
      name: nameOf(voter),
      cells: told.map(({ column: { key }, votes }) => {
        const vote = votes.get(voter);
        return { key, voted: vote !== undefined, card: vote?.card ?? null, changed: vote?.changed === true };
      }),
    })),
  };
}

/** Has anybody ever voted on it, here or in an earlier game? */
export function hasRounds({ rounds, pastRounds = [] }: Story): boolean {
  return rounds.length > 0 || pastRounds.length > 0;
}

/**
 * Of an earlier game only names are known, so a line is a name: Ana's cards stand in one. The second one of a name that was used twice, after a
 * removal, has another line, there as here.
 */
function lineNumbering(): (name: string) => string {
  const used = new Map<string, number>();
  return (name) => {
    const times = (used.get(name) ?? 0) + 1;
    used.set(name, times);
    return `${times} ${name}`;
  };
}

const nameOf = (line: string): string => line.slice(line.indexOf(' ') + 1);

/** The lines of those who have voted here, by their ids, in the order in which they came. */
function votersOf({ rounds }: Story, players: Game['players']): ReadonlyMap<string, string> {
  const voted = new Set(rounds.flatMap(({ votes }) => Object.keys(votes)));
  const lineOf = lineNumbering();
  const inOrder = Object.values(players)
    .filter(({ playerId }) => voted.has(playerId))
    .toSorted((a, b) => a.joinedAt - b.joinedAt);
  return new Map(inOrder.map(({ playerId, name }) => [playerId, lineOf(name)]));
}

function pastRoundTold(round: PastRound, number: number): Told {
  const lineOf = lineNumbering();
  const key = `earlier ${number}`;
  const column = { key, number, earlier: true, status: 'revealed', ...columnFigures(round, round) } as const;
  const votes = round.votes.map(({ name, card = null, changed = false }) => [lineOf(name), { card, changed }] as const);
  return { column, votes: new Map(votes) };
}

/** One's own card is known to oneself all the time, and stays face down here like everybody's. */
function roundTold(round: Round, voters: ReadonlyMap<string, string>): Told {
  const { number, status } = round;
  const open = status === 'revealed' && round.anonymous !== true;
  const votes = Object.entries(round.votes).map(([playerId, { card = null, changed = false }]) => {
    const told = { card: open ? card : null, changed: open && changed };
    return [voters.get(playerId) ?? playerId, told] as const;
  });
  const column = { key: `${number}`, number, earlier: false, status, ...columnFigures(round, round.result) };
  return { column, votes: new Map(votes) };
}

function columnFigures({ anonymous }: Pick<Round, 'anonymous'>, figures: RoundFigures | null) {
  const cards = (figures?.counts ?? []).filter(({ count }) => count > 0);
  return { anonymous: anonymous === true, figures, cards };
}

/** The story to begin with: the one on the table if it was voted on, else the last one that was, here before anywhere else. */
export function firstStory(stories: readonly Story[], currentStoryId: string | null): Story | null {
  const voted = stories.filter(({ rounds }) => rounds.some(({ votes }) => Object.keys(votes).length > 0));
  const current = voted.find(({ storyId }) => storyId === currentStoryId);
  return (
    current ?? voted.at(-1) ?? stories.findLast(({ pastRounds }) => pastRounds !== undefined) ?? stories.at(-1) ?? null
  );
}
