import type { Envelope } from '@planning-poker/protocol';
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';

import type { GameServer } from './game-server.ts';
import { newToken } from './new-game.ts';

/** Versions. */
const toldEvery = 50;

/** Somebody who plays by the wire protocol, without a browser: a facilitator's script, a bot. */
export class Program {
  readonly token: string;
  readonly #server: GameServer;
  readonly #gameId: string;
  readonly #socket: Socket;
  #sent = 0;
  #received = 0;
  #told = 0;

  private constructor(server: GameServer, gameId: string, token: string) {
    this.token = token;
    this.#server = server;
    this.#gameId = gameId;
    this.#socket = io(server.url, { auth: { protocolVersion: 1, gameId, token }, transports: ['websocket'] });
    this.#socket.on('message', (message: Envelope) => this.#tell(message));
  }

  static async connect(server: GameServer, gameId: string, token: string = newToken()): Promise<Program> {
    const program = new Program(server, gameId, token);
    await new Promise<void>((resolve, reject) => {
      program.#socket.once('connect', resolve);
      program.#socket.once('connect_error', reject);
    });
    return program;
  }

  /** Sends a command and gives its answer, `accepted` or `rejected`. */
  async send(type: string, payload: object): Promise<Envelope> {
    this.#sent += 1;
    const envelope = { type, correlationId: `program-${this.#sent}`, timestamp: Date.now(), version: 1, payload };
    return (await this.#socket.timeout(10_000).emitWithAck('message', envelope)) as Envelope;
  }

  /** Who never tells what has been received is hung up on (W7): every now and then, and when the server asks by sending again. */
  #tell({ type, payload }: Envelope): void {
    const { to, gameVersion } = payload as { readonly to?: number; readonly gameVersion?: number };
    const version = type === 'snapshot' ? gameVersion : type === 'events' ? to : undefined;
    if (version === undefined) return;
    if (type === 'events' && version > this.#received && version < this.#told + toldEvery) {
      this.#received = version;
      return;
    }
    this.#received = Math.max(this.#received, version);
    this.#told = this.#received;
    const received = { type: 'received', correlationId: `received-${version}`, timestamp: Date.now(), version: 1 };
    this.#socket.emit('message', { ...received, payload: { gameVersion: this.#told } });
  }

  /** The text of an answer of the HTTP API, as this participant may read it. */
  async read(path: string): Promise<string> {
    const answer = await fetch(`${this.#server.url}/api/games/${this.#gameId}${path}`, {
      headers: { authorization: `Bearer ${this.token}` },
    });
    return answer.text();
  }

  /** Everything that happened, as this participant may see it. */
  async history(): Promise<readonly HistoryEvent[]> {
    const page = JSON.parse(await this.read('/history?from=0&limit=1000')) as { events: readonly HistoryEvent[] };
    return page.events;
  }

  /** The story on the table and its present round. */
  async round(): Promise<{ readonly storyId: string; readonly round: number }> {
    const game = await this.#game();
    const story = game.stories.find(({ storyId }) => storyId === game.currentStoryId);
    if (story === undefined) throw new Error('No story is on the table.');
    return { storyId: story.storyId, round: story.rounds.length };
  }

  /** Puts the story that is called so on the table. */
  async start(title: string): Promise<void> {
    const story = (await this.#game()).stories.find((candidate) => candidate.title === title);
    if (story === undefined) throw new Error(`No story is called ${title}.`);
    await this.send('startStory', { storyId: story.storyId });
  }

  async #game(): Promise<StateOfGame> {
    const { version } = JSON.parse(await this.read('/history?from=0&limit=1')) as { version: number };
    return (JSON.parse(await this.read(`/state?version=${version}`)) as { game: StateOfGame }).game;
  }

  close(): void {
    this.#socket.close();
  }
}

export interface HistoryEvent {
  readonly version: number;
  readonly type: string;
  readonly actor: string | null;
  readonly data: { readonly [field: string]: unknown };
}

interface StateOfGame {
  readonly currentStoryId: string | null;
  readonly stories: readonly {
    readonly storyId: string;
    readonly title: string;
    readonly rounds: readonly unknown[];
  }[];
}
