import { test as base } from '@playwright/test';
import type { Browser } from '@playwright/test';

import { GameServer } from './game-server.ts';
import type { ServerSettings } from './game-server.ts';
import { createGame } from './new-game.ts';
import type { CreatedGame, NewGame } from './new-game.ts';
import { Player } from './player.ts';

/** How a tab gets its messages: what does not get through as a WebSocket goes by long polling. */
export type Transport = 'websocket' | 'polling';

export interface Game<Names extends readonly string[]> extends CreatedGame {
  readonly link: string;
  /** Everybody, in the order of their names as given; each in a browser of their own. */
  readonly players: PlayersOf<Names>;
}

type PlayersOf<Names extends readonly string[]> = { readonly [Place in keyof Names]: Player };

export interface Fixtures {
  /** Settings of the server of one test: `test.use({ serverSettings: { ... } })`. */
  readonly serverSettings: ServerSettings;
  readonly transport: Transport;
  readonly server: GameServer;
  /** A person with an empty browser, who has opened nothing yet. */
  readonly newPlayer: (name: string) => Promise<Player>;
  /** A game made by the HTTP API, with these people at its table. */
  readonly gameWith: <const Names extends readonly string[]>(names: Names, game?: NewGame) => Promise<Game<Names>>;
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
  gameWith: async ({ server, newPlayer }, use) => {
    await use(async <const Names extends readonly string[]>(names: Names, game?: NewGame): Promise<Game<Names>> => {
      const created = await createGame(server, game);
      const link = `${server.url}/g/${created.gameId}`;
      const players = await Promise.all(names.map((name) => newPlayer(name)));
      for (const player of players) {
        await player.joinPage.open(link);
        await player.joinPage.join(player.name);
        await player.table.isOpen();
      }
      return { ...created, link, players: players as unknown as PlayersOf<Names> };
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
