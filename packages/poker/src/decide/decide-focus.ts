import type { CommandNamed, CommandOf } from '../command.ts';
import type { Game, Story, StoryId } from '../game.ts';
import { type Rejection } from '../rejection.ts';
import { ok, type Result } from '../result.ts';
import { currentRound } from '../rules/rounds.ts';
import { requiredText } from '../text.ts';
import { type Asked, type Decision, happened, makeEvent, unchanged } from './decision.ts';
import { presentStory } from './find-story.ts';
import { nextNumber, roundTimer } from './open-round.ts';
import { quoted, storiesInWords } from './wording.ts';

export type FocusCommand = CommandNamed<
  'startStory' | 'openVoting' | 'acceptEstimate' | 'withdrawEstimate' | 'skipStory'
>;

export function decideFocus(asked: Asked, command: FocusCommand): Decision {
  switch (command.type) {
    case 'startStory':
      return startStory(asked, command);
    case 'openVoting':
      return openVoting(asked, command);
    case 'acceptEstimate':
      return acceptEstimate(asked, command);
    case 'withdrawEstimate':
      return withdrawEstimate(asked, command);
    case 'skipStory':
      return skipStory(asked, command);
  }
}

/** D3: moves the focus, and opens a round only of a story that is pending or was skipped. */
function startStory({ game, context, actor }: Asked, { storyId }: CommandOf<'startStory'>): Decision {
  const found = presentStory(game, storyId);
  if (!found.ok) return found;
  const story = found.value;
  const reason = `${actor.name} started ${quoted(story.title)}`;
  if (!isUnopened(story)) {
    if (game.currentStoryId === storyId) return unchanged;
    return happened(makeEvent(context, 'storyStarted', { storyId, round: currentRound(story)?.number ?? 0 }, reason));
  }
  const round = nextNumber(story);
  if (!round.ok) return round;
  const started = makeEvent(context, 'storyStarted', { storyId, round: round.value }, reason);
  return happened(started, ...roundTimer(game, context));
}

function isUnopened(story: Story): boolean {
  return story.status === 'pending' || story.status === 'skipped';
}

/** Several stories at once, each as `startStory` would open it; the focus stays where it is. */
function openVoting({ game, context, actor }: Asked, command: CommandOf<'openVoting'>): Decision {
  const opened = unopenedStories(game, command.storyIds);
  if (!opened.ok) return opened;
  const stories: { readonly storyId: StoryId; readonly round: number }[] = [];
  for (const story of opened.value) {
    const round = nextNumber(story);
    if (!round.ok) return round;
    stories.push({ storyId: story.storyId, round: round.value });
  }
  if (stories.length === 0) return unchanged;
  const reason = `${actor.name} opened voting on ${storiesInWords(opened.value)}`;
  return happened(makeEvent(context, 'votingOpened', { stories }, reason));
}

function unopenedStories(game: Game, storyIds: readonly StoryId[]): Result<readonly Story[], Rejection> {
  const stories: Story[] = [];
  for (const storyId of new Set(storyIds)) {
    const story = presentStory(game, storyId);
    if (!story.ok) return story;
    if (isUnopened(story.value)) stories.push(story.value);
  }
  return ok(stories);
}

/** Any text: what the room agreed on need not be a card. An open round is over with it, and its cards stay hidden. */
function acceptEstimate({ game, context, actor }: Asked, command: CommandOf<'acceptEstimate'>): Decision {
  const { storyId } = command;
  const found = presentStory(game, storyId);
  if (!found.ok) return found;
  const estimate = requiredText(command.estimate, 'estimate', 'estimate');
  if (!estimate.ok) return estimate;
  const story = found.value;
  if (story.status === 'estimated' && story.estimate === estimate.value) return unchanged;
  const reason = `${actor.name} settled ${quoted(story.title)} at ${estimate.value}`;
  return happened(makeEvent(context, 'estimateAccepted', { storyId, estimate: estimate.value }, reason));
}

/** The way back from `acceptEstimate`: the story waits for an estimate again. */
function withdrawEstimate({ game, context, actor }: Asked, { storyId }: CommandOf<'withdrawEstimate'>): Decision {
  const story = presentStory(game, storyId);
  if (!story.ok) return story;
  const { title, estimate } = story.value;
  if (estimate === null) return unchanged;
  const reason = `${actor.name} took back ${estimate} for ${quoted(title)}`;
  return happened(makeEvent(context, 'estimateWithdrawn', { storyId }, reason));
}

function skipStory({ game, context, actor }: Asked, { storyId }: CommandOf<'skipStory'>): Decision {
  const story = presentStory(game, storyId);
  if (!story.ok) return story;
  if (story.value.status === 'skipped') return unchanged;
  return happened(
    makeEvent(context, 'storySkipped', { storyId }, `${actor.name} skipped ${quoted(story.value.title)}`),
  );
}
