import type { Command, SettingsChange } from '../command.ts';
import { customDeck, decks } from '../decks.ts';
import type { Card, Deck, Game, PlayerId, Round, StoryId } from '../game.ts';
import { activePlayers, facilitatorsOf } from '../rules/people.ts';
import { currentStory, storyOf } from '../rules/backlog.ts';
import { openRound } from '../rules/rounds.ts';
import type { Move } from './moves.ts';

/** Two are named like what every object has: they are players like the others. */
export const pool: readonly PlayerId[] = ['ana', 'bo', 'cleo', 'dee', '__proto__', 'constructor'];

const names = ['Ana', 'Bo', 'Cléo', 'Dee', 'Eve', ' ana ', '‮evil', ''];
const reactions = ['🎉', '👍🏽', '', 'x'.repeat(17)];
const someDecks: readonly Deck[] = [
  ...decks,
  customDeck('Mixed', [
    { label: '1', value: 1 },
    { label: '2.5', value: 2.5 },
    { label: 'big', value: null },
    { label: 'pass', value: null, special: true },
  ]),
  customDeck('Too small', [{ label: '1', value: 1 }]),
];
const someSettings: readonly SettingsChange[] = [
  { autoReveal: true },
  { autoReveal: true, permissions: { reveal: 'everyone', stories: 'everyone', estimates: 'everyone' } },
  { autoReveal: false },
  { changeVoteAfterReveal: true },
  { changeVoteAfterReveal: true, anonymousVotes: false, autoReveal: true },
  { changeVoteAfterReveal: true, anonymousVotes: false },
  { anonymousVotes: true },
  { anonymousVotes: true, autoReveal: true },
  { anonymousVotes: true, changeVoteAfterReveal: true },
  { anonymousVotes: false, suggestionRule: 'mode' },
  { suggestionRule: 'mean', roundSeconds: 5 },
  { roundSeconds: null },
  { roundSeconds: 0 },
  { permissions: { reveal: 'everyone', stories: 'everyone' } },
  { permissions: { estimates: 'everyone' } },
  { permissions: { reveal: 'facilitators', stories: 'facilitators', estimates: 'facilitators' } },
];

/** Who makes the move: most often somebody who may. */
export function actorOf(game: Game, move: Move): PlayerId {
  if (move.odd < 5 || move.kind === 'joinGame') return chosen(pool, move.who, 'ana');
  const active = activePlayers(game).map(({ playerId }) => playerId);
  const round = openRoundInFocus(game);
  if (move.kind === 'withdrawVote' && round !== null) return chosen(Object.keys(round.votes), move.who, 'ana');
  if (facilitated.has(move.kind) && move.odd < 93) {
    return chosen(
      facilitatorsOf(game).map(({ playerId }) => playerId),
      move.who,
      'ana',
    );
  }
  return chosen(active, move.who, 'ana');
}

function openRoundInFocus(game: Game): Round | null {
  const story = currentStory(game);
  return story === null ? null : openRound(story);
}

const facilitated: ReadonlySet<Move['kind']> = new Set<Move['kind']>([
  'revealVotes',
  'restartVoting',
  'configureGame',
  'startStory',
  'openVoting',
  'acceptEstimate',
  'withdrawEstimate',
  'skipStory',
  'addStories',
  'editStory',
  'moveStory',
  'removeStory',
  'removeStories',
  'restoreStory',
  'removePlayer',
  'readmitPlayer',
  'promoteFacilitator',
  'demoteFacilitator',
  'startTimer',
  'pauseTimer',
  'resumeTimer',
  'stopTimer',
  'endGame',
  'reopenGame',
]);

/** Which card: a seam, so that the secrecy test can deal marked ones. */
export type Deal = (deck: Deck, move: Move, actor: PlayerId) => string;

const anyCard: Deal = (deck, move) =>
  move.odd >= 97 ? 'no such card' : chosen<Card>(deck.cards, move.what, { label: '?', value: null }).label;

/** The move as a command in this game; null: it is none (somebody connects, time passes) or several. */
export function commandOf(game: Game, move: Move, actor: PlayerId, deal: Deal = anyCard): Command | null {
  const playerId = playerIdOf(game, move);
  const storyId = storyIdOf(game, move);
  const round = roundOf(game, storyId, move);
  const odd = move.odd % 2 === 0;
  switch (move.kind) {
    case 'everybodyVotes':
    case 'connect':
    case 'disconnect':
    case 'wait':
      return null;
    case 'submitVote': {
      const card = deal(game.deck, move, actor);
      return { type: 'submitVote', storyId, round, card, ...(move.what % 3 === 0 ? { confidence: 'high' } : {}) };
    }
    case 'withdrawVote':
    case 'restartVoting':
      return { type: move.kind, storyId, round };
    case 'revealVotes':
      return { type: 'revealVotes', storyId, round, ...(move.odd % 3 === 0 ? {} : { force: true }) };
    case 'joinGame':
      return { type: 'joinGame', name: nameFor(actor, move), ...(odd ? {} : { role: roleOf(move) }) };
    case 'renamePlayer':
      return { type: 'renamePlayer', name: chosen(names, move.what, 'Ana') };
    case 'changeRole':
      return { type: 'changeRole', role: roleOf(move), ...(odd ? {} : { playerId }) };
    case 'removePlayer':
    case 'readmitPlayer':
    case 'promoteFacilitator':
    case 'demoteFacilitator':
      return { type: move.kind, playerId };
    case 'addStories':
      return { type: 'addStories', stories: draftsOf(move), before: odd ? null : storyId };
    case 'editStory':
      return { type: 'editStory', storyId, ...editOf(move) };
    case 'moveStory':
      return { type: 'moveStory', storyId, before: odd ? null : storyIdOf(game, { ...move, which: move.what }) };
    case 'removeStory':
    case 'restoreStory':
    case 'startStory':
    case 'skipStory':
    case 'withdrawEstimate':
      return { type: move.kind, storyId };
    case 'openVoting':
      return { type: 'openVoting', storyIds: firstIds(game, move.what % 5) };
    case 'removeStories':
      return { type: 'removeStories', storyIds: [...firstIds(game, move.what % 3), storyId] };
    case 'acceptEstimate':
      return { type: 'acceptEstimate', storyId, estimate: chosen(['5', '½', 'huge', ' '], move.what, '5') };
    case 'startTimer':
      return { type: 'startTimer', seconds: move.what % 40 };
    case 'configureGame':
      return { type: 'configureGame', ...configurationOf(move) };
    case 'nudge':
      return { type: 'nudge', ...(odd ? {} : { playerIds: [playerId] }) };
    case 'sendReaction':
      return { type: 'sendReaction', emoji: chosen(reactions, move.what, '🎉'), ...(odd ? {} : { playerId }) };
    case 'createGame':
      throw new Error('A game is made once, before the first move.');
    case 'leaveGame':
    case 'claimFacilitation':
    case 'pauseTimer':
    case 'resumeTimer':
    case 'stopTimer':
    case 'expireTimer':
    case 'endGame':
    case 'reopenGame':
      return { type: move.kind };
  }
}

function chosen<Choice>(choices: readonly Choice[], number: number, otherwise: Choice): Choice {
  return choices[number % Math.max(choices.length, 1)] ?? otherwise;
}

function firstIds(game: Game, count: number): readonly StoryId[] {
  return game.stories.slice(0, count).map((story) => story.storyId);
}

function nameFor(actor: PlayerId, move: Move): string {
  return move.odd < 20 ? chosen(names, move.what, 'Ana') : actor.slice(0, 8);
}

function roleOf(move: Move): 'voter' | 'observer' {
  return move.what % 3 === 0 ? 'observer' : 'voter';
}

/** Whom the move concerns: to be let in again, mostly somebody who was removed. */
function playerIdOf(game: Game, move: Move): PlayerId {
  const removed = Object.values(game.players).filter(({ status }) => status === 'removed');
  const likely = move.kind === 'readmitPlayer' && move.odd < 80 ? removed.map((player) => player.playerId) : [];
  return chosen(likely.length > 0 ? likely : pool, move.which, 'ana');
}

/** Mostly a story with an open round, where people vote; to be restored, one that was removed. */
function storyIdOf(game: Game, move: Move): StoryId {
  if (move.odd === 98) return '__proto__';
  const likely = game.stories.filter((story) =>
    move.kind === 'restoreStory'
      ? story.status === 'removed'
      : move.kind === 'withdrawEstimate'
        ? story.estimate !== null
        : openRound(story) !== null,
  );
  const among = likelyKinds.has(move.kind) && move.odd < 85 && likely.length > 0 ? likely : game.stories;
  return chosen(
    among.map((story) => story.storyId),
    move.which,
    's0',
  );
}

const likelyKinds: ReadonlySet<Move['kind']> = new Set<Move['kind']>([
  'submitVote',
  'withdrawVote',
  'revealVotes',
  'restoreStory',
  'withdrawEstimate',
]);

function roundOf(game: Game, storyId: StoryId, move: Move): number {
  const latest = storyOf(game, storyId)?.rounds.at(-1)?.number ?? 1;
  if (move.odd >= 90 && move.odd < 95) return latest - 1;
  return move.odd === 95 ? latest + 1 : latest;
}

function draftsOf(move: Move) {
  return [
    { title: `Story ${move.what}`, link: move.odd < 90 ? 'https://example.org/1' : 'javascript:1' },
    { title: 'B' },
  ];
}

function editOf(move: Move) {
  const fields = [
    { title: 'New title' },
    { key: 'KEY-1' },
    { description: 'a\nb' },
    { notes: 'n' },
    { link: null },
    { title: '' },
  ];
  return chosen<object>(fields, move.what, {});
}

function configurationOf(move: Move) {
  return {
    ...(move.odd % 5 === 0 ? { name: chosen(names, move.which, 'Ana') } : {}),
    ...(move.odd % 4 === 1 ? { deck: chosen<Deck>(someDecks, move.what, decks[0]!) } : {}),
    ...(move.odd % 4 === 1 ? {} : { settings: chosen<SettingsChange>(someSettings, move.what, {}) }),
  };
}
