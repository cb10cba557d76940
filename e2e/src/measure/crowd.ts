import type { GameServer } from '../game-server.ts';
import { createGame } from '../new-game.ts';
import type { CreatedGame } from '../new-game.ts';
import { Program } from '../program.ts';

/** So many come or vote at a time: the server is not what is measured. */
const atOnce = 20;

/** A game and the people who play it by the wire protocol, all but the one who looks at it in a browser. */
export class Crowd {
  readonly game: CreatedGame;
  readonly lead: Program;
  readonly #people: readonly Program[];

  private constructor(game: CreatedGame, lead: Program, people: readonly Program[]) {
    this.game = game;
    this.lead = lead;
    this.#people = people;
  }

  static async gather(server: GameServer, count: number): Promise<Crowd> {
    const game = await createGame(server, { settings: { permissions: { reveal: 'everyone' } } });
    const lead = await Program.connect(server, game.gameId, game.token);
    const people = await inTurn(count, async (place) => {
      const person = await Program.connect(server, game.gameId);
      await person.send('joinGame', { name: `Person ${place + 1}` });
      return person;
    });
    return new Crowd(game, lead, people);
  }

  /** Everybody plays a card, each another one than the neighbour. */
  async vote(cards: readonly string[]): Promise<void> {
    const at = await this.lead.round();
    await inTurn(this.#people.length, async (place) => {
      await this.#people[place]?.send('submitVote', { ...at, card: cards[place % cards.length] });
    });
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
