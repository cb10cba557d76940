import type { Game, GameEvent, Round, RoundResult, Story } from '@planning-poker/poker';
import type { PublicEvent } from '@planning-poker/sync';
import type { WebhookType } from './endpoint.ts';

export interface WebhookStory<Estimate extends string | null = string | null> {
  readonly storyId: string;
  readonly title: string;
  readonly key: string | null;
  readonly link: string | null;
  readonly estimate: Estimate;
}

export interface WebhookVote {
  /** null where the round is anonymous */
  readonly name: string | null;
  readonly card: string;
}

export interface WebhookResult {
  readonly counts: readonly { readonly card: string; readonly count: number }[];
  readonly average: number | null;
  readonly median: number | null;
  /** 0..1 */
  readonly agreement: number | null;
  readonly consensus: string | null;
  readonly suggestion: string | null;
}

/** What every message says. */
interface Common {
  readonly gameId: string;
  /** the version of the game's log that this event made */
  readonly gameVersion: number;
  readonly game: { readonly name: string; readonly url: string | null };
  /** who did it; null: the server itself */
  readonly by: string | null;
}

/** What a message is about, by its type; a story is told as it stood right then. `docs/webhooks.md` describes each field. */
interface Details {
  readonly votesRevealed: {
    readonly story: WebhookStory;
    readonly round: number;
    readonly votes: readonly WebhookVote[];
    readonly result: WebhookResult;
  };
  readonly estimateAccepted: { readonly story: WebhookStory<string> };
  /** every story that has an estimate */
  readonly gameEnded: { readonly stories: readonly WebhookStory<string>[] };
}

export type WebhookMessage = {
  readonly [Type in WebhookType]: {
    readonly type: Type;
    /** ms since 1970, when it happened by the server's clock */
    readonly at: number;
    readonly data: Common & Details[Type];
  };
}[WebhookType];

/** An event as a game's history gives it: of the present schema, and redacted. */
export type LoggedEvent = GameEvent & Pick<PublicEvent, 'version'>;

/**
 * What is told of an event that was committed, from the game as anybody may see it right after: a card is in it only once it is revealed,
 * and has no name where the round is anonymous. null: nothing is told of such an event.
 */
export function webhookMessage(event: LoggedEvent, game: Game, address: string | null): WebhookMessage | null {
  const { at } = event;
  const common = commonOf(event, game, address);
  if (event.type === 'gameEnded') {
    const stories = game.stories.flatMap((story) => (story.status === 'removed' ? [] : (estimated(story) ?? [])));
    return { type: event.type, at, data: { ...common, stories } };
  }
  if (event.type === 'estimateAccepted') {
    const story = estimated(storyIn(game, event.data.storyId));
    return story === null ? null : { type: event.type, at, data: { ...common, story } };
  }
  if (event.type !== 'votesRevealed') return null;
  const story = storyIn(game, event.data.storyId);
  const round = story?.rounds.find(({ number }) => number === event.data.round);
  if (story === undefined || round === undefined || round.result === null) return null;
  const details = { story: storyOf(story, story.estimate), round: round.number, votes: votesOf(round, game) };
  return { type: event.type, at, data: { ...common, ...details, result: resultOf(round.result) } };
}

function commonOf({ version, actor }: LoggedEvent, { gameId, name, players }: Game, address: string | null): Common {
  const url = address === null ? null : `${address}/g/${gameId}`;
  const by = actor === null ? null : (players[actor]?.name ?? null);
  return { gameId, gameVersion: version, game: { name, url }, by };
}

function storyIn({ stories }: Game, storyId: string): Story | undefined {
  return stories.find((story) => story.storyId === storyId);
}

function storyOf<Estimate extends string | null>(
  { storyId, title, key, link }: Story,
  estimate: Estimate,
): WebhookStory<Estimate> {
  return { storyId, title, key, link, estimate };
}

function estimated(story: Story | undefined): WebhookStory<string> | null {
  const estimate = story?.estimate ?? null;
  return story === undefined || estimate === null ? null : storyOf(story, estimate);
}

function votesOf({ votes, result }: Round, { players }: Game): readonly WebhookVote[] {
  const named = Object.entries(votes).flatMap(([playerId, { card }]): WebhookVote[] =>
    card === undefined ? [] : [{ name: players[playerId]?.name ?? null, card }],
  );
  if (named.length > 0) return named;
  return (result?.counts ?? []).flatMap(({ card, count }) =>
    Array.from({ length: count }, (): WebhookVote => ({ name: null, card })),
  );
}

function resultOf({ counts, average, median, agreement, consensus, suggestion }: RoundResult): WebhookResult {
  return {
    counts: counts.map(({ card, count }) => ({ card, count })),
    average,
    median,
    agreement,
    consensus,
    suggestion,
  };
}
