import type { EventOf, PlayerId } from '@planning-poker/poker';
import { deck as decks } from '../../messages/en/deck.ts';
import { news } from '../../messages/en/news.ts';
import { t, teach } from '../../messages/t.ts';
import { clockText, secondsIn } from '../../state/countdown.ts';
import type { GameView } from '../../sync/game-store.ts';
import { deckName } from '../../ui/deck-name.ts';

teach(decks);
teach(news);

type PublicEvent = GameView['lastEvents'][number];

/** The people that the sentence is about, and the one who reads it. */
interface Said {
  readonly name: string;
  readonly reader: PlayerId;
  /** Whoever leads too is told what another one has set, moved and stopped; the others see what comes of it. */
  readonly leads: boolean;
  readonly nameOf: (playerId: PlayerId) => string;
}

/** What another person has just done with the game that the reader should know, in a sentence; null: nothing that needs one. */
export function newsOf(event: PublicEvent, { game, playerId, lastEvents }: GameView): string | null {
  const { actor } = event;
  if (game === null || playerId === null || actor === null || actor === playerId) return null;
  const nameOf = (id: PlayerId): string => game.players[id]?.name ?? '';
  const leads = game.players[playerId]?.facilitator === true;
  return sentenceFor(event, { name: nameOf(actor), reader: playerId, leads, nameOf }, startsRound(event, lastEvents));
}

function sentenceFor(event: PublicEvent, said: Said, withRound: boolean): string | null {
  switch (event.type) {
    case 'timerStarted':
      return withRound ? null : timerNews(event, said);
    case 'timerPaused':
    case 'timerResumed':
    case 'timerStopped':
      return timerNews(event, said);
    case 'facilitatorChanged':
      return leadNews(event, said);
    case 'playerRoleChanged':
      return roleNews(event, said);
    case 'playerLeft':
    case 'playerReadmitted':
      return removalNews(event, said);
    case 'gameConfigured':
      return settingsNews(event, said, withRound);
    case 'gameReopened':
      return t('news.reopened', { name: said.name });
    // What everybody sees on the table, or hears of there.
    case 'gameCreated':
    case 'gameEnded':
    case 'playerJoined':
    case 'playerRenamed':
    case 'storiesAdded':
    case 'storyEdited':
    case 'storyMoved':
    case 'storyRemoved':
    case 'storiesRemoved':
    case 'storyRestored':
    case 'storyStarted':
    case 'storySkipped':
    case 'votingOpened':
    case 'voteSubmitted':
    case 'voteChanged':
    case 'voteWithdrawn':
    case 'votesRevealed':
    case 'roundStarted':
    case 'estimateAccepted':
    case 'estimateWithdrawn':
    case 'timerExpired':
    case 'playersNudged':
    case 'reactionSent':
      return null;
  }
}

/** Part of a command that opened a round: a new story with its timer, a deck that cost one its votes. */
function startsRound({ correlationId }: PublicEvent, events: readonly PublicEvent[]): boolean {
  return events.some(
    (other) =>
      other.correlationId === correlationId && (other.type === 'storyStarted' || other.type === 'roundStarted'),
  );
}

type TimerEvent = EventOf<'timerStarted'> | EventOf<'timerPaused'> | EventOf<'timerResumed'> | EventOf<'timerStopped'>;

function timerNews(event: TimerEvent, { name, leads }: Said): string | null {
  if (!leads) return null;
  switch (event.type) {
    case 'timerStarted':
      return t('news.timerSet', { name, time: clockText(secondsIn(event.data.endsAt - event.data.startedAt)) });
    case 'timerPaused':
      return t('news.timerPaused', { name });
    case 'timerResumed':
      return t('news.timerResumed', { name });
    case 'timerStopped':
      return t('news.timerStopped', { name });
  }
}

/** Who leads concerns everybody. */
function leadNews({ actor, data }: EventOf<'facilitatorChanged'>, { name, reader, nameOf }: Said): string {
  const { playerId, facilitator } = data;
  if (playerId === reader) return facilitator ? t('news.youLead', { name }) : t('news.youNoLonger', { name });
  if (playerId === actor) return facilitator ? t('news.leads', { name }) : t('news.noLonger', { name });
  const other = nameOf(playerId);
  return facilitator ? t('news.letLead', { name, other }) : t('news.tookLead', { name, other });
}

function roleNews({ actor, data }: EventOf<'playerRoleChanged'>, { name, reader, leads, nameOf }: Said): string | null {
  const { playerId, role } = data;
  if (playerId === reader) return role === 'observer' ? t('news.youWatch', { name }) : t('news.youVote', { name });
  if (playerId === actor || !leads) return null;
  const other = nameOf(playerId);
  return role === 'observer' ? t('news.watches', { name, other }) : t('news.votes', { name, other });
}

function removalNews(
  event: EventOf<'playerLeft'> | EventOf<'playerReadmitted'>,
  { name, leads, nameOf }: Said,
): string | null {
  const other = nameOf(event.data.playerId);
  if (!leads || (event.type === 'playerLeft' && event.data.reason === 'left')) return null;
  return event.type === 'playerLeft' ? t('news.removed', { name, other }) : t('news.readmitted', { name, other });
}

function settingsNews({ data }: EventOf<'gameConfigured'>, { name, leads }: Said, costVotes: boolean): string | null {
  if (data.deck !== undefined) {
    const deck = deckName(data.deck);
    return costVotes ? t('news.deckAnew', { name, deck }) : t('news.deck', { name, deck });
  }
  if (!leads) return null;
  if (data.settings !== undefined) return t('news.settings', { name });
  return data.name === undefined ? null : t('news.gameName', { name, game: data.name });
}
