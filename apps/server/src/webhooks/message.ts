import type { Game, Round, Story } from '@planning-poker/poker';
import type { PublicEvent } from '@planning-poker/sync';
import { webhookTypes, type WebhookType } from './endpoint.ts';

export interface WebhookStory {
  readonly storyId: string;
  readonly title: string;
  readonly key: string | null;
  readonly link: string | null;
  readonly estimate: string | null;
}

export interface WebhookVote {
  /** null where the round is anonymous */
  readonly name: string | null;
  readonly card: string;
}

/** What a message is about; `docs/webhooks.md` describes each field. */
export interface WebhookData {
  readonly gameId: string;
  /** the version of the game's log that this event made */
  readonly gameVersion: number;
  readonly game: { readonly name: string; readonly url: string | null };
  /** who did it; null: the server itself */
  readonly by: string | null;
  /** `votesRevealed` and `estimateAccepted`: the story, as it stood then */
  readonly story?: WebhookStory;
  /** `votesRevealed` */
  readonly round?: number;
  readonly votes?: readonly WebhookVote[];
  readonly result?: {
    readonly counts: readonly { readonly card: string; readonly count: number }[];
    readonly average: number | null;
    readonly median: number | null;
    /** 0..1 */
    readonly agreement: number | null;
    readonly consensus: string | null;
    readonly suggestion: string | null;
  };
  /** `gameEnded`: every story that has an estimate */
  readonly stories?: readonly WebhookStory[];
}

export interface WebhookMessage {
  readonly type: WebhookType;
  /** ms since 1970, when it happened by the server's clock */
  readonly at: number;
  readonly data: WebhookData;
}

export function isWebhookType(type: string): type is WebhookType {
  return webhookTypes.some((known) => known === type);
}

/**
 * What is told of an event that was committed, from the game as anybody may see it right after: a card is in it only once it is revealed,
 * and has no name where the round is anonymous. null: nothing is told of such an event.
 */
export function webhookMessage(event: PublicEvent, game: Game, address: string | null): WebhookMessage | null {
  const { type, version: gameVersion, at, actor } = event;
  if (!isWebhookType(type)) return null;
  const url = address === null ? null : `${address}/g/${game.gameId}`;
  const by = actor === null ? null : (game.players[actor]?.name ?? null);
  const data = { gameId: game.gameId, gameVersion, game: { name: game.name, url }, by };
  return { type, at, data: { ...data, ...detailsOf(type, event, game) } };
}

function detailsOf(type: WebhookType, { data }: PublicEvent, game: Game): Partial<WebhookData> {
  if (type === 'gameEnded') return { stories: game.stories.filter(isEstimated).map(storyOf) };
  const { storyId, round: number } = data as { readonly storyId: string; readonly round?: number };
  const story = game.stories.find((one) => one.storyId === storyId);
  if (story === undefined) return {};
  if (type === 'estimateAccepted') return { story: storyOf(story) };
  const round = story.rounds.find((one) => one.number === number);
  return { story: storyOf(story), ...(round === undefined ? {} : roundOf(round, game)) };
}

const isEstimated = ({ estimate, status }: Story): boolean => estimate !== null && status !== 'removed';

function storyOf({ storyId, title, key, link, estimate }: Story): WebhookStory {
  return { storyId, title, key, link, estimate };
}

function roundOf({ number, votes, result }: Round, game: Game): Partial<WebhookData> {
  if (result === null) return { round: number };
  const { counts, average, median, agreement, consensus, suggestion } = result;
  const named = Object.entries(votes).flatMap(([playerId, { card }]): WebhookVote[] =>
    card === undefined ? [] : [{ name: game.players[playerId]?.name ?? null, card }],
  );
  const nameless = counts.flatMap(({ card, count }) =>
    Array.from({ length: count }, (): WebhookVote => ({ name: null, card })),
  );
  return {
    round: number,
    votes: named.length > 0 ? named : nameless,
    result: {
      counts: counts.map(({ card, count }) => ({ card, count })),
      average,
      median,
      agreement,
      consensus,
      suggestion,
    },
  };
}
