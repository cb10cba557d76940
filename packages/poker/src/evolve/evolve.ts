import type { GameEvent } from '../event.ts';
import type { Game } from '../game.ts';
import { evolveBacklog } from './evolve-backlog.ts';
import { evolveFocus } from './evolve-focus.ts';
import { created, evolveGame } from './evolve-game.ts';
import { evolvePeople } from './evolve-people.ts';
import { evolveTimer } from './evolve-timer.ts';
import { evolveVotes } from './evolve-votes.ts';

/**
 * The game after an event: the same function on the server, which holds every card, and in a browser, which folds what it was
 * sent (L2). Never fails on an event that `decide` made (L5).
 *
 * @throws Error when a log begins with something else than `gameCreated`: then it is no game's log; and for an event that this
 * version does not know: a newer one made it, and to pass over it would leave another game than everybody else's (W19).
 */
export function evolve(game: Game | null, event: GameEvent): Game {
  if (event.type === 'gameCreated') return created(event.data, event.at);
  if (game === null) throw new Error(`A game's log begins with gameCreated, not with ${event.type}.`);
  switch (event.type) {
    case 'playerJoined':
    case 'playerLeft':
    case 'playerReadmitted':
    case 'playerRenamed':
    case 'playerRoleChanged':
    case 'facilitatorChanged':
      return evolvePeople(game, event);
    case 'storiesAdded':
    case 'storyEdited':
    case 'storyMoved':
    case 'storyRemoved':
    case 'storiesRemoved':
    case 'storyRestored':
      return evolveBacklog(game, event);
    case 'storyStarted':
    case 'votingOpened':
    case 'roundStarted':
    case 'estimateAccepted':
    case 'estimateWithdrawn':
    case 'storySkipped':
      return evolveFocus(game, event);
    case 'voteSubmitted':
    case 'voteChanged':
    case 'voteWithdrawn':
    case 'votesRevealed':
      return evolveVotes(game, event);
    case 'timerStarted':
    case 'timerPaused':
    case 'timerResumed':
    case 'timerStopped':
    case 'timerExpired':
      return evolveTimer(game, event);
    case 'gameConfigured':
    case 'gameEnded':
    case 'gameReopened':
      return evolveGame(game, event);
    case 'playersNudged':
    case 'reactionSent':
      return game;
  }
  const unknown: { readonly type: string } = event satisfies never;
  throw new Error(`This version does not know the event ${unknown.type}: a newer one made it.`);
}
