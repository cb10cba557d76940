import type { EventData, EventNamed } from '../event.ts';
import type { Game } from '../game.ts';
import { currentRound } from '../rules/rounds.ts';
import { withoutOpenRound, withoutRunningRound, withRound } from './open-round.ts';
import { updateStory } from './update.ts';

export type FocusEvent = EventNamed<
  'storyStarted' | 'votingOpened' | 'roundStarted' | 'estimateAccepted' | 'estimateWithdrawn' | 'storySkipped'
>;

export function evolveFocus(game: Game, event: FocusEvent): Game {
  switch (event.type) {
    case 'storyStarted':
      return storyStarted(game, event.data, event.at);
    case 'votingOpened':
      return votingOpened(game, event.data, event.at);
    case 'roundStarted':
      return roundStarted(game, event.data, event.at);
    case 'estimateAccepted':
      return estimateAccepted(game, event.data);
    case 'estimateWithdrawn':
      return estimateWithdrawn(game, event.data);
    case 'storySkipped':
      return storySkipped(game, event.data);
  }
}

/** D3: the focus moves; a round is opened only where the event names one that is not there yet. */
function storyStarted(game: Game, data: EventData['storyStarted'], at: number): Game {
  const opened = updateStory(game, data.storyId, (story) => withRound(game, story, data.round, at));
  return { ...opened, currentStoryId: data.storyId };
}

function votingOpened(game: Game, data: EventData['votingOpened'], at: number): Game {
  const roundByStory = new Map(data.stories.map(({ storyId, round }) => [storyId, round]));
  const stories = game.stories.map((story) => {
    const round = roundByStory.get(story.storyId);
    return round === undefined ? story : withRound(game, story, round, at);
  });
  return { ...game, stories };
}

function roundStarted(game: Game, data: EventData['roundStarted'], at: number): Game {
  return updateStory(game, data.storyId, (story) => withRound(game, story, data.round, at));
}

function estimateAccepted(game: Game, data: EventData['estimateAccepted']): Game {
  return updateStory(withoutRunningRound(game, data.storyId), data.storyId, (story) => ({
    ...withoutOpenRound(story),
    status: 'estimated',
    estimate: data.estimate,
  }));
}

/** What was revealed stays so; a round that the estimate ended stays over. */
function estimateWithdrawn(game: Game, data: EventData['estimateWithdrawn']): Game {
  return updateStory(game, data.storyId, (story) => ({
    ...story,
    status: currentRound(story)?.status === 'revealed' ? 'revealed' : 'pending',
    estimate: null,
  }));
}

function storySkipped(game: Game, data: EventData['storySkipped']): Game {
  return updateStory(withoutRunningRound(game, data.storyId), data.storyId, (story) => ({
    ...withoutOpenRound(story),
    status: 'skipped',
    estimate: null,
  }));
}
