import { test as base } from './fixtures.ts';
import type { Game } from './game.ts';
import type { NewGame } from './new-game.ts';
import type { Player } from './player.ts';

interface AnaAndBo {
  /** What their game begins with: `test.use({ newGame: { ... } })`. */
  readonly newGame: NewGame;
  readonly game: Game<readonly ['Ana', 'Bo']>;
  readonly players: readonly [ana: Player, bo: Player];
  readonly ana: Player;
  readonly bo: Player;
}

/** The same fixtures, with a game of two: Ana and Bo sit at its table, each in a browser of their own. */
export const test = base.extend<AnaAndBo>({
  newGame: [{}, { option: true }],
  game: async ({ gameWith, newGame }, use) => use(await gameWith(['Ana', 'Bo'], newGame)),
  players: async ({ game }, use) => use(game.players),
  ana: async ({ players: [ana] }, use) => use(ana),
  bo: async ({ players: [, bo] }, use) => use(bo),
});
