import { checkDeck } from '../check-deck.ts';
import type { CommandNamed, CommandOf } from '../command.ts';
import { cardOf } from '../card-of.ts';
import { sameDeck } from '../decks.ts';
import type { EventData, EventOf } from '../event.ts';
import type { Deck, Round, Settings } from '../game.ts';
import { checkGameName } from '../names.ts';
import { type Rejection } from '../rejection.ts';
import { ok, type Result } from '../result.ts';
import { openRound } from '../rules/rounds.ts';
import { changedSettings, sameSettings } from '../settings.ts';
import { type Asked, type Decision, happened, makeEvent, unchanged } from './decision.ts';
import { nextNumber, roundTimer } from './open-round.ts';
import { counted, listed, quoted } from './wording.ts';

export type GameCommand = CommandNamed<'configureGame' | 'endGame' | 'reopenGame'>;

export function decideGame(asked: Asked, command: GameCommand): Decision {
  switch (command.type) {
    case 'configureGame':
      return configureGame(asked, command);
    case 'endGame':
      return endGame(asked);
    case 'reopenGame':
      return reopenGame(asked);
  }
}

function configureGame(asked: Asked, command: CommandOf<'configureGame'>): Decision {
  const { game, context, actor } = asked;
  const changes = changesOf(asked, command);
  if (!changes.ok) return changes;
  const { name, deck, settings } = changes.value;
  if (name === undefined && deck === undefined && settings === undefined) return unchanged;
  const parts = [
    ...(name === undefined ? [] : [`the name to ${quoted(name)}`]),
    ...(deck === undefined ? [] : [`the deck to ${quoted(deck.name)}`]),
    ...(settings === undefined ? [] : ['the settings']),
  ];
  const reason = `${actor.name} changed ${listed(parts)}`;
  const configured = makeEvent(context, 'gameConfigured', changes.value, reason);
  if (deck === undefined) return happened(configured);
  const rounds = newRounds(asked, deck, settings ?? game.settings);
  return rounds.ok ? happened(configured, ...rounds.value) : rounds;
}

/** What is asked for and is not so already (D20). */
function changesOf(
  { game }: Asked,
  command: CommandOf<'configureGame'>,
): Result<EventData['gameConfigured'], Rejection> {
  let changes: EventData['gameConfigured'] = {};
  if (command.name !== undefined) {
    const name = checkGameName(command.name);
    if (!name.ok) return name;
    if (name.value !== game.name) changes = { ...changes, name: name.value };
  }
  if (command.deck !== undefined) {
    const deck = checkDeck(command.deck);
    if (!deck.ok) return deck;
    if (!sameDeck(deck.value, game.deck)) changes = { ...changes, deck: deck.value };
  }
  if (command.settings !== undefined) {
    const settings = changedSettings(game.settings, command.settings);
    if (!settings.ok) return settings;
    if (!sameSettings(settings.value, game.settings)) changes = { ...changes, settings: settings.value };
  }
  return ok(changes);
}

type NewRound = EventOf<'roundStarted'> | EventOf<'timerStarted'>;

/** D2: a round that holds a card which the new deck lacks is begun anew, with its time; the others go on. */
function newRounds({ game, context }: Asked, deck: Deck, settings: Settings): Result<readonly NewRound[], Rejection> {
  const events: NewRound[] = [];
  for (const story of game.stories) {
    const open = openRound(story);
    if (open === null || !lacksCard(deck, open)) continue;
    const round = nextNumber(story);
    if (!round.ok) return round;
    const data = { storyId: story.storyId, round: round.value };
    const reason = `Round ${round.value} of ${quoted(story.title)} began: the new deck lacks a card that was voted`;
    events.push(makeEvent(context, 'roundStarted', data, reason));
    if (game.currentStoryId === story.storyId) events.push(...roundTimer({ settings }, context));
  }
  return ok(events);
}

function lacksCard(deck: Deck, round: Round): boolean {
  return Object.values(round.votes).some(({ card }) => card !== undefined && cardOf(deck, card) === null);
}

function endGame({ game, context, actor }: Asked): Decision {
  const estimates = game.stories.flatMap(({ storyId, status, estimate }) =>
    estimate === null || status === 'removed' ? [] : [{ storyId, estimate }],
  );
  const reason = `${actor.name} ended the game with ${counted(estimates.length, 'estimate', 'estimates')}`;
  return happened(makeEvent(context, 'gameEnded', { estimates }, reason));
}

function reopenGame({ game, context, actor }: Asked): Decision {
  if (game.endedAt === null) return unchanged;
  return happened(makeEvent(context, 'gameReopened', {}, `${actor.name} reopened the game`));
}
