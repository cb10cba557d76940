import type { WebhookMessage, WebhookStory } from './message.ts';

/** A message in words, for people who read it in a chat: plain text, nothing escaped. */
export interface Sentences {
  readonly headline: string;
  readonly lines: readonly string[];
}

const MOST_STORIES = 20;

export function sentencesOf({ type, data }: WebhookMessage): Sentences {
  const { game, by, story, votes = [], result, stories = [] } = data;
  const title = story === undefined ? 'a story' : titled(story);
  switch (type) {
    case 'votesRevealed':
      return {
        headline: `Cards turned for ${title}`,
        lines: [
          votes.map(({ name, card }) => (name === null ? card : `${name}: ${card}`)).join(' · '),
          ...outcomeOf(result),
        ],
      };
    case 'estimateAccepted':
      return {
        headline: `${title}: ${story?.estimate ?? ''}`,
        lines: by === null ? [] : [`Estimated in ${game.name}, taken by ${by}.`],
      };
    case 'gameEnded':
      return {
        headline: `${game.name} has ended`,
        lines: [
          ...stories.slice(0, MOST_STORIES).map((one) => `${titled(one)}: ${one.estimate ?? ''}`),
          ...(stories.length > MOST_STORIES ? [`… and ${stories.length - MOST_STORIES} more`] : []),
          ...(stories.length === 0 ? ['No story was estimated.'] : []),
        ],
      };
  }
}

function titled({ key, title }: WebhookStory): string {
  return key === null ? title : `${key} ${title}`;
}

function outcomeOf(result: WebhookMessage['data']['result']): readonly string[] {
  if (result === undefined) return [];
  if (result.consensus !== null) return [`Everybody agrees on ${result.consensus}.`];
  return result.suggestion === null ? [] : [`Suggested: ${result.suggestion}.`];
}
