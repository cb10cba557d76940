import { checkDeck } from '../check-deck.ts';
import type { CommandOf, StoryImport } from '../command.ts';
import type { Context } from '../context.ts';
import type { NewStory } from '../event.ts';
import { checkGameName, checkPlayerName } from '../names.ts';
import { changedSettings, defaultSettings } from '../settings.ts';
import { type Decision, happened, makeEvent } from './decision.ts';
import { importedStories } from './imports.ts';
import { onlyServer } from './permissions.ts';
import { counted, quoted } from './wording.ts';

/** A game is never empty: there is something to vote on from the first click. */
const firstStory: StoryImport = { title: 'Story 1' };

/**
 * The game, its creator as facilitator, its stories, and the first that waits for an estimate in focus. No timer yet, whatever
 * `roundSeconds` says: it would have run out before the others come.
 */
export function createGame(command: CommandOf<'createGame'>, by: Context): Decision {
  const { facilitator } = command;
  if (by.actor !== null && by.actor !== facilitator.playerId) return onlyServer;
  const name = checkGameName(command.name);
  if (!name.ok) return name;
  const deck = checkDeck(command.deck);
  if (!deck.ok) return deck;
  const settings = changedSettings(defaultSettings, command.settings);
  if (!settings.ok) return settings;
  const playerName = checkPlayerName(facilitator.name);
  if (!playerName.ok) return playerName;
  const drafts = command.stories.length === 0 ? [firstStory] : command.stories;
  const stories = importedStories(drafts, by.newId);
  if (!stories.ok) return stories;

  const context: Context = { ...by, actor: facilitator.playerId };
  const who = playerName.value;
  const created = makeEvent(
    context,
    'gameCreated',
    {
      gameId: command.gameId,
      name: name.value,
      deck: deck.value,
      settings: settings.value,
      ...(command.passwordHash === undefined ? {} : { passwordHash: command.passwordHash }),
    },
    `${who} created the game ${quoted(name.value)}`,
  );
  const { playerId, role } = facilitator;
  const player = { playerId, name: who, role, facilitator: true };
  const joined = makeEvent(context, 'playerJoined', player, `${who} joined`);
  const added = { stories: stories.value, before: null };
  const reason = `${who} added ${counted(stories.value.length, 'story', 'stories')}`;
  const focus = stories.value
    .filter(isUnsettled)
    .slice(0, 1)
    .map(({ storyId, title }) => {
      return makeEvent(context, 'storyStarted', { storyId, round: 1 }, `${who} started ${quoted(title)}`);
    });
  return happened(created, joined, makeEvent(context, 'storiesAdded', added, reason), ...focus);
}

/** A story that was settled in the game it comes from is not put to the vote again. */
function isUnsettled({ estimate, skipped }: NewStory): boolean {
  return estimate === undefined && skipped !== true;
}
