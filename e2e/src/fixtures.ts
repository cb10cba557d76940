import { test as base } from '@playwright/test';
import type { Browser } from '@playwright/test';

import { Game, linkTo } from './game.ts';
import type { PlayersOf } from './game.ts';
import { GameServer } from './game-server.ts';
import type { ServerSettings } from './game-server.ts';
import { createGame } from './new-game.ts';
import type { NewGame } from './new-game.ts';
import { Player } from './player.ts';

/** How a tab gets its messages: what does not get through as a WebSocket goes by long polling. */
export type Transport = 'websocket' | 'polling';

export interface Fixtures {
  /** Settings of the server of one test: `test.use({ serverSettings: { ... } })`. */
  readonly serverSettings: ServerSettings;
  readonly transport: Transport;
  readonly server: GameServer;
  /** A person with an empty browser, who has opened nothing yet. */
  readonly newPlayer: (name: string) => Promise<Player>;
  readonly newPlayers: <const Names extends readonly string[]>(names: Names) => Promise<PlayersOf<Names>>;
  /** A game made by the HTTP API, with these people at its table. */
  readonly gameWith: <const Names extends readonly string[]>(names: Names, game?: NewGame) => Promise<Game<Names>>;
  /** The first one starts a game in a browser, and leads it; the others come by its link. `first` is what is done before all that. */
  readonly gameLedBy: <const Names extends readonly string[]>(
    names: Names,
    first?: (players: PlayersOf<Names>) => Promise<void>,
  ) => Promise<PlayersOf<Names>>;
}

export const test = base.extend<Fixtures>({
  serverSettings: [{}, { option: true }],
  transport: ['websocket', { option: true }],
  server: async ({ serverSettings }, use, testInfo) => {
    const server = await GameServer.start(serverSettings);
    await use(server);
    if (testInfo.status !== testInfo.expectedStatus) await testInfo.attach('server.log', { body: server.log });
    await server.remove();
  },
  newPlayer: async ({ browser, transport }, use) => {
    const players: Player[] = [];
    await use(async (name) => {
      const player = new Player(name, await newTab(browser, transport));
      players.push(player);
      return player;
    });
    await Promise.all(players.map((player) => player.page.context().close()));
  },
  newPlayers: async ({ newPlayer }, use) => {
    await use(async <const Names extends readonly string[]>(names: Names): Promise<PlayersOf<Names>> => {
      const players: readonly Player[] = await Promise.all(names.map((name) => newPlayer(name)));
      return players as unknown as PlayersOf<Names>;
    });
  },
  gameWith: async ({ server, newPlayers }, use) => {
    const games: Pick<Game, 'close'>[] = [];
    await use(async <const Names extends readonly string[]>(names: Names, game?: NewGame): Promise<Game<Names>> => {
      const created = await createGame(server, game);
      const players = await newPlayers(names);
      for (const player of players) await player.joinBy(linkTo(server, created.gameId));
      const made = new Game<Names>(server, created, players);
      games.push(made);
      return made;
    });
    await Promise.all(games.map((game) => game.close()));
  },
  gameLedBy: async ({ server, newPlayers }, use) => {
    await use(async (names, first) => {
      const players = await newPlayers(names);
      await first?.(players);
      const [leader, ...others]: readonly Player[] = players;
      await leader?.startGame(server);
      for (const player of others) await player.joinBy(leader?.page.url() ?? '');
      return players;
    });
  },
});

async function newTab(browser: Browser, transport: Transport) {
  const context = await browser.newContext();
  if (transport === 'polling') await context.addInitScript(refuseWebSockets);
  return context.newPage();
}

/** Each attempt dials where nobody answers, as behind a proxy that lets no WebSocket through. */
function refuseWebSockets(): void {
  const NativeWebSocket = globalThis.WebSocket;
  globalThis.WebSocket = class extends NativeWebSocket {
    constructor() {
      super('ws://127.0.0.1:1/');
    }
  };
}
