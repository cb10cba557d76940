import type { Command, Game, Player, Round, SettingsChange, Story } from '@planning-poker/poker';
import type { Random } from '../world/random.ts';
import { decksOfTheWorld } from './decks.ts';

/** What somebody sees who decides what to do next. */
export interface Sight {
  readonly game: Game;
  readonly playerId: string;
  readonly random: Random;
}

type Action = (sight: Sight) => Command | null;

/** Everything that people do, as they would do it from what they see; null: there is nothing to do it with. */
export const actions = {
  vote: ({ game, playerId, random }) => {
    const story = random.chance(0.85) ? currentStory(game) : openStory(game, random);
    const round = story?.rounds.at(-1);
    const { label } = random.pick(game.deck.cards);
    const confidence = random.chance(0.2) ? random.pick(['low', 'medium', 'high'] as const) : null;
    if (story === undefined || round === undefined || game.players[playerId]?.role === 'observer') return null;
    return {
      type: 'submitVote',
      storyId: story.storyId,
      round: round.number,
      card: label,
      ...(confidence === null ? {} : { confidence }),
    };
  },
  voteForAnOldRound: ({ game, random }) => {
    const story = random.pick(game.stories);
    const { label } = random.pick(game.deck.cards);
    return {
      type: 'submitVote',
      storyId: story.storyId,
      round: random.int(1, 3),
      card: random.chance(0.8) ? label : 'no card',
    };
  },
  withdraw: ({ game }) => onRound(game, (storyId, { number }) => ({ type: 'withdrawVote', storyId, round: number })),
  reveal: ({ game, random }) =>
    onRound(game, (storyId, { number }) => ({
      type: 'revealVotes',
      storyId,
      round: number,
      ...(random.chance(0.4) ? { force: true } : {}),
    })),
  restart: ({ game }) => onRound(game, (storyId, { number }) => ({ type: 'restartVoting', storyId, round: number })),
  accept: ({ game, random }) =>
    onRound(game, (storyId, { result }) => ({
      type: 'acceptEstimate',
      storyId,
      estimate: result?.suggestion ?? String(random.int(1, 9)),
    })),
  skip: ({ game }) => onRound(game, (storyId) => ({ type: 'skipStory', storyId })),
  start: ({ game, random }) => ({ type: 'startStory', storyId: random.pick(game.stories).storyId }),
  next: ({ game }) => {
    const next = game.stories.find((story) => story.status === 'pending');
    return next === undefined ? null : { type: 'startStory', storyId: next.storyId };
  },
  openVoting: ({ game, random }) => ({
    type: 'openVoting',
    storyIds: game.stories.filter(() => random.chance(0.4)).map((story) => story.storyId),
  }),
  addStories: ({ game, random }) =>
    game.stories.length > 8
      ? null
      : {
          type: 'addStories',
          stories: [{ title: `Story ${random.int(1, 999)}`, key: random.chance(0.3) ? 'KEY-1' : null }],
        },
  edit: ({ game, random }) => ({
    type: 'editStory',
    storyId: random.pick(game.stories).storyId,
    ...random.pick([{ title: `Edited ${random.int(1, 99)}` }, { notes: `Note ${random.int(1, 99)}` }]),
  }),
  move: ({ game, random }) => ({
    type: 'moveStory',
    storyId: random.pick(game.stories).storyId,
    before: random.chance(0.3) ? null : random.pick(game.stories).storyId,
  }),
  removeStory: ({ game, random }) => ({ type: 'removeStory', storyId: random.pick(game.stories).storyId }),
  restoreStory: ({ game, random }) => ({ type: 'restoreStory', storyId: random.pick(game.stories).storyId }),
  startTimer: ({ random }) => ({ type: 'startTimer', seconds: random.int(1, 6) }),
  pauseTimer: () => ({ type: 'pauseTimer' }),
  resumeTimer: () => ({ type: 'resumeTimer' }),
  stopTimer: () => ({ type: 'stopTimer' }),
  configure: ({ random }) => ({ type: 'configureGame', settings: someSettings(random) }),
  changeDeck: ({ random }) => ({ type: 'configureGame', deck: random.pick(decksOfTheWorld) }),
  promote: (sight) => onSomebodyElse(sight, ({ playerId }) => ({ type: 'promoteFacilitator', playerId })),
  demote: (sight) => onSomebodyElse(sight, ({ playerId }) => ({ type: 'demoteFacilitator', playerId })),
  removePlayer: (sight) => onSomebodyElse(sight, ({ playerId }) => ({ type: 'removePlayer', playerId })),
  readmit: ({ game, random }) => {
    const removed = Object.values(game.players).filter((player) => player.status === 'removed');
    return removed.length === 0 ? null : { type: 'readmitPlayer', playerId: random.pick(removed).playerId };
  },
  claim: () => ({ type: 'claimFacilitation' }),
  becomeObserver: () => ({ type: 'changeRole', role: 'observer' }),
  becomeVoter: () => ({ type: 'changeRole', role: 'voter' }),
  rename: ({ random }) => ({ type: 'renamePlayer', name: `Renamed ${random.int(1, 5)}` }),
  nudge: () => ({ type: 'nudge' }),
  react: ({ random }) => ({ type: 'sendReaction', emoji: random.pick(['👍', '🎉', '🤔']) }),
  leave: () => ({ type: 'leaveGame' }),
  end: () => ({ type: 'endGame' }),
  reopen: ({ game }) => (game.endedAt === null ? null : { type: 'reopenGame' }),
} as const satisfies Readonly<Record<string, Action>>;

export type ActionName = keyof typeof actions;

function currentStory(game: Game): Story | undefined {
  return game.stories.find((story) => story.storyId === game.currentStoryId);
}

function openStory(game: Game, random: Random): Story | undefined {
  const open = game.stories.filter((story) => story.rounds.at(-1)?.status === 'open');
  return open.length === 0 ? undefined : random.pick(open);
}

function onRound(game: Game, command: (storyId: string, round: Round) => Command): Command | null {
  const story = currentStory(game);
  const round = story?.rounds.at(-1);
  return story === undefined || round === undefined ? null : command(story.storyId, round);
}

function onSomebodyElse({ game, playerId, random }: Sight, command: (player: Player) => Command): Command | null {
  const others = Object.values(game.players).filter(
    (player) => player.status === 'active' && player.playerId !== playerId,
  );
  return others.length === 0 ? null : command(random.pick(others));
}

function someSettings(random: Random): SettingsChange {
  const change = {
    autoReveal: random.chance(0.6),
    changeVoteAfterReveal: random.chance(0.5),
    anonymousVotes: random.chance(0.3),
    suggestionRule: random.pick(['median', 'mean', 'mode'] as const),
    roundSeconds: random.chance(0.3) ? random.int(2, 8) : null,
    permissions: {
      reveal: random.pick(['facilitators', 'everyone'] as const),
      stories: random.pick(['facilitators', 'everyone'] as const),
    },
  };
  const [key, value] = random.pick(Object.entries(change));
  return { [key]: value };
}
