import type { WebhookMessage, WebhookResult, WebhookStory } from './message.ts';

/** A message in words, for people who read it in a chat: plain text, nothing escaped. */
export interface Sentences {
  readonly headline: string;
  /** Things of one kind, of which a chat may leave out the last ones if it says how many. */
  readonly list: Listing;
  readonly closing: readonly string[];
}

export interface Listing {
  readonly items: readonly string[];
  readonly between: ' · ' | '\n';
  /** so many are shown at most */
  readonly most: number;
}

/** More is a list that nobody reads in a chat. */
const MOST_STORIES = 20;
const nothing: Listing = { items: [], between: '\n', most: 0 };

export function sentencesOf(message: WebhookMessage): Sentences {
  switch (message.type) {
    case 'votesRevealed': {
      const { story, votes, result } = message.data;
      const items = votes.map(({ name, card }) => (name === null ? card : `${name}: ${card}`));
      return {
        headline: `Cards turned for ${titled(story)}`,
        list: { items, between: ' · ', most: Infinity },
        closing: outcomeOf(result),
      };
    }
    case 'estimateAccepted': {
      const { story, game, by } = message.data;
      const closing = by === null ? [] : [`Estimated in ${game.name}, taken by ${by}.`];
      return { headline: estimated(story), list: nothing, closing };
    }
    case 'gameEnded': {
      const { game, stories } = message.data;
      return {
        headline: `${game.name} has ended`,
        list: { items: stories.map(estimated), between: '\n', most: MOST_STORIES },
        closing: stories.length === 0 ? ['No story was estimated.'] : [],
      };
    }
  }
}

function titled({ key, title }: WebhookStory): string {
  return key === null ? title : `${key} ${title}`;
}

function estimated(story: WebhookStory<string>): string {
  return `${titled(story)}: ${story.estimate}`;
}

function outcomeOf({ consensus, suggestion }: WebhookResult): readonly string[] {
  if (consensus !== null) return [`Everybody agrees on ${consensus}.`];
  return suggestion === null ? [] : [`Suggested: ${suggestion}.`];
}
