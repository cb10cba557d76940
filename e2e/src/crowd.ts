import { everyoneMay } from './everyone-may.ts';
import type { GameServer } from './game-server.ts';
import { createGame } from './new-game.ts';
import type { CreatedGame, NewGame } from './new-game.ts';
import { Program } from './program.ts';

/** So many come or vote at a time: how a server is met by all of them at once is another matter. */
const atOnce = 20;

/** A game and the people who play it by the wire protocol, "Person 1" and so on: all but those who look at it in a browser. */
export class Crowd {
  readonly game: CreatedGame;
  readonly link: string;
  readonly lead: Program;
  readonly #people: readonly Program[];

  private constructor(server: GameServer, game: CreatedGame, lead: Program, people: readonly Program[]) {
    this.game = game;
    this.link = `${server.url}/g/${game.gameId}`;
    this.lead = lead;
    this.#people = people;
  }

  static async gather(server: GameServer, count: number, asked: NewGame = { settings: everyoneMay }): Promise<Crowd> {
    const game = await createGame(server, asked);
    const lead = await Program.connect(server, game.gameId, game.token);
    const people = await inTurn(count, async (place) => {
      const person = await Program.connect(server, game.gameId);
      await person.send('joinGame', { name: `Person ${place + 1}` });
      return person;
    });
    return new Crowd(server, game, lead, people);
  }

  /** Everybody plays a card, each another one than the neighbour; all but the last so many. */
  async vote(cards: readonly string[], butTheLast = 0): Promise<void> {
    const at = await this.lead.round();
    await inTurn(this.#people.length - butTheLast, async (place) => {
      await this.#people[place]?.send('submitVote', { ...at, card: cards[place % cards.length] });
    });
  }

  /** `Person 3` plays a card, or changes it. */
  async voteAs(person: number, card: string): Promise<void> {
    await this.#people[person - 1]?.send('submitVote', { ...(await this.lead.round()), card });
  }

  /** `Person 3` is gone, as with a lost line. */
  loseLine(person: number): void {
    this.#people[person - 1]?.close();
  }

  async voteAgain(): Promise<void> {
    await this.lead.send('restartVoting', await this.lead.round());
  }

  leave(): void {
    for (const program of [this.lead, ...this.#people]) program.close();
  }
}

async function inTurn<Result>(count: number, act: (place: number) => Promise<Result>): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (let from = 0; from < count; from += atOnce) {
    const places = Array.from({ length: Math.min(atOnce, count - from) }, (_, offset) => from + offset);
    results.push(...(await Promise.all(places.map(act))));
  }
  return results;
}
