import { createHistoryReader } from '../../api/history.ts';
import type { GameStore } from '../game-store.ts';
import { participantToken } from '../participant-token.ts';
import { createGameHistory, type GameHistory } from './game-history.ts';

const histories = new WeakMap<GameStore, GameHistory>();

/** The one history of a live game: what was read for its activity is there when somebody looks back, too. */
export function historyOf(game: GameStore): GameHistory {
  const known = histories.get(game) ?? createGameHistory(game, createHistoryReader(game.gameId, participantToken()));
  histories.set(game, known);
  return known;
}
