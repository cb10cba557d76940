import type { GameServer } from './game-server.ts';
import type { CreatedGame } from './new-game.ts';
import type { Player } from './player.ts';
import { Program } from './program.ts';
import type { HistoryEvent } from './program.ts';

/** One player for each name. */
export type PlayersOf<Names extends readonly string[]> = { readonly [Place in keyof Names]: Player };

/** A game, the people at its table, and whoever made it, who leads it from a program. */
export class Game<Names extends readonly string[] = readonly string[]> {
  readonly gameId: string;
  /** The token of whoever made it. */
  readonly token: string;
  readonly link: string;
  /** Everybody, in the order of their names as given; each in a browser of their own. */
  readonly players: PlayersOf<Names>;
  readonly #server: GameServer;
  #lead: Promise<Program> | null = null;

  constructor(server: GameServer, { gameId, token }: CreatedGame, players: PlayersOf<Names>) {
    this.gameId = gameId;
    this.token = token;
    this.link = linkTo(server, gameId);
    this.players = players;
    this.#server = server;
  }

  /** Whoever made it, connected; until the test ends. */
  async lead(): Promise<Program> {
    this.#lead ??= Program.connect(this.#server, this.gameId, this.token);
    return this.#lead;
  }

  /** All that happened of these kinds, in its order. */
  async events(...types: readonly string[]): Promise<readonly HistoryEvent[]> {
    const history = await (await this.lead()).history();
    return history.filter(({ type }) => types.includes(type));
  }

  async close(): Promise<void> {
    (await this.#lead)?.close();
  }
}

/** Where people find a game of this server, or of one that stands before it. */
export const linkTo = ({ url }: Pick<GameServer, 'url'>, gameId: string): string => `${url}/g/${gameId}`;
