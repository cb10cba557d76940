import type { Command, Game, Story } from '@planning-poker/poker';
import { deckById, defaultDeck } from '@planning-poker/poker';
import { given } from './given.ts';
import type { CommandStep } from './scenario.ts';
import { settingsOf } from './setup-of.ts';

/** What a step can see of the game: as the player's page shows it. */
export interface StepSight {
  readonly game: Game | null;
  readonly playerIdOf: (name: string) => string;
}

/** The command that a step of a scenario stands for; throws in words where it names what is not there. */
export function commandOf(step: CommandStep, sight: StepSight): Command {
  switch (step.do) {
    case 'vote':
    case 'withdraw':
    case 'reveal':
    case 'again':
    case 'accept':
    case 'takeBack':
    case 'skip':
    case 'start':
    case 'openVoting':
      return votingCommand(step, sight);
    case 'editStory':
    case 'moveStory':
    case 'removeStory':
    case 'removeStories':
    case 'restoreStory':
      return backlogCommand(step, sight);
    case 'remove':
    case 'readmit':
    case 'promote':
    case 'demote':
    case 'role':
    case 'rename':
      return peopleCommand(step, sight);
    case 'configure':
      return configureCommand(step);
    case 'join':
      return { type: 'joinGame', name: step.name ?? step.who, ...(step.role === undefined ? {} : { role: step.role }) };
    case 'addStories':
      return { type: 'addStories', stories: step.titles.map((title) => ({ title })) };
    case 'startTimer':
      return { type: 'startTimer', seconds: step.seconds };
    case 'react':
      return { type: 'sendReaction', emoji: step.emoji };
    case 'leave':
    case 'pauseTimer':
    case 'resumeTimer':
    case 'stopTimer':
    case 'nudge':
    case 'claim':
    case 'end':
    case 'reopen':
      return { type: plainCommands[step.do] };
  }
}

/** Commands without a field. */
const plainCommands = {
  leave: 'leaveGame',
  pauseTimer: 'pauseTimer',
  resumeTimer: 'resumeTimer',
  stopTimer: 'stopTimer',
  nudge: 'nudge',
  claim: 'claimFacilitation',
  end: 'endGame',
  reopen: 'reopenGame',
} as const;

type Step<Verb extends CommandStep['do']> = Extract<CommandStep, { readonly do: Verb }>;

type VotingVerb = 'vote' | 'withdraw' | 'reveal' | 'again' | 'accept' | 'takeBack' | 'skip' | 'start' | 'openVoting';

function votingCommand(step: Step<VotingVerb>, sight: StepSight): Command {
  switch (step.do) {
    case 'vote': {
      const { storyId, rounds } = storyOf(step.story, sight);
      const confidence = step.confidence === undefined ? {} : { confidence: step.confidence };
      return { type: 'submitVote', storyId, round: step.round ?? rounds.length, card: step.card, ...confidence };
    }
    case 'withdraw':
      return { type: 'withdrawVote', ...lastRound(step.story, sight) };
    case 'reveal':
      return { type: 'revealVotes', ...lastRound(step.story, sight), ...given({ force: step.force }) };
    case 'again':
      return { type: 'restartVoting', ...lastRound(step.story, sight) };
    case 'accept':
      return { type: 'acceptEstimate', storyId: storyOf(step.story, sight).storyId, estimate: step.estimate };
    case 'takeBack':
      return { type: 'withdrawEstimate', storyId: storyOf(step.story, sight).storyId };
    case 'skip':
      return { type: 'skipStory', storyId: storyOf(step.story, sight).storyId };
    case 'start':
      return { type: 'startStory', storyId: storyOf(step.story, sight).storyId };
    case 'openVoting':
      return { type: 'openVoting', storyIds: step.stories.map((title) => storyOf(title, sight).storyId) };
  }
}

function backlogCommand(
  step: Step<'editStory' | 'moveStory' | 'removeStory' | 'removeStories' | 'restoreStory'>,
  sight: StepSight,
): Command {
  if (step.do === 'removeStories') {
    return { type: 'removeStories', storyIds: step.stories.map((title) => storyOf(title, sight).storyId) };
  }
  const { storyId } = storyOf(step.story, sight);
  switch (step.do) {
    case 'editStory': {
      const title = step.title === undefined ? {} : { title: step.title };
      return { type: 'editStory', storyId, ...title, ...(step.notes === undefined ? {} : { notes: step.notes }) };
    }
    case 'moveStory':
      return { type: 'moveStory', storyId, before: step.before === null ? null : storyOf(step.before, sight).storyId };
    case 'removeStory':
    case 'restoreStory':
      return { type: step.do, storyId };
  }
}

function peopleCommand(
  step: Step<'remove' | 'readmit' | 'promote' | 'demote' | 'role' | 'rename'>,
  sight: StepSight,
): Command {
  switch (step.do) {
    case 'remove':
      return { type: 'removePlayer', playerId: sight.playerIdOf(step.whom) };
    case 'readmit':
      return { type: 'readmitPlayer', playerId: sight.playerIdOf(step.whom) };
    case 'promote':
      return { type: 'promoteFacilitator', playerId: sight.playerIdOf(step.whom) };
    case 'demote':
      return { type: 'demoteFacilitator', playerId: sight.playerIdOf(step.whom) };
    case 'role':
      return {
        type: 'changeRole',
        role: step.role,
        ...(step.whom === undefined ? {} : { playerId: sight.playerIdOf(step.whom) }),
      };
    case 'rename':
      return { type: 'renamePlayer', name: step.name };
  }
}

function configureCommand({ name, deck, settings }: Step<'configure'>): Command {
  return {
    type: 'configureGame',
    ...(name === undefined ? {} : { name }),
    ...(deck === undefined ? {} : { deck: deckById(deck) ?? defaultDeck }),
    ...(settings === undefined ? {} : { settings: settingsOf(settings) }),
  };
}

function storyOf(title: string | undefined, { game }: StepSight): Story {
  if (game === null) throw new Error('the page shows no game yet: let everybody agree first');
  const story = game.stories.find((one) =>
    title === undefined ? one.storyId === game.currentStoryId : one.title === title,
  );
  if (story !== undefined) return story;
  throw new Error(title === undefined ? 'there is no current story' : `there is no story called ${title}`);
}

function lastRound(title: string | undefined, sight: StepSight): { readonly storyId: string; readonly round: number } {
  const { storyId, rounds } = storyOf(title, sight);
  return { storyId, round: Math.max(rounds.length, 1) };
}
