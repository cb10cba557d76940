import type { GameView } from '../sync/game-store.ts';
import { aGame, aPlayer } from './a-game.ts';

const stranger: Partial<GameView> = { game: null, membership: 'stranger', playerId: null };
const gone = (status: 'left' | 'removed'): Partial<GameView> => ({
  game: aGame({ players: { ana: aPlayer('Ana', { status }), bo: { ...aPlayer('Bo'), facilitator: true } } }),
  membership: 'stranger',
});

/** What somebody sees at a game's address who is not at its table: `preview.html?scene=removed`. */
export const pageScenes: { readonly [name: string]: Partial<GameView> } = {
  join: stranger,
  password: stranger,
  unknown: stranger,
  loading: { ...stranger, membership: 'unknown' },
  left: gone('left'),
  removed: { ...gone('removed'), membership: 'player' },
  problem: {
    ...stranger,
    membership: 'unknown',
    connection: { status: 'failed', code: 'server_full', message: 'The server is full.' },
  },
};
