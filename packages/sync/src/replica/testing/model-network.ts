import type { Envelope } from '../../messages.ts';
import type { ClientLink } from '../../seams/link.ts';
import type { LinkHandlers, RefusedHandshake } from '../client-types.ts';
import type { BoardCommand } from './board.ts';
import { rejected } from './model-server.ts';
import type { ModelServer, ModelSession, Said } from './model-server.ts';
import type { VirtualRuntime } from './virtual-runtime.ts';

/** What the network does to messages. All chances are [0, 1]. */
export interface Weather {
  readonly latencyMs: number;
  /** on top of the latency, at random: messages overtake each other where `isOrdered` is false */
  readonly jitterMs: number;
  readonly isOrdered: boolean;
  readonly loss: number;
  readonly duplication: number;
}

export const fairWeather: Weather = { latencyMs: 10, jitterMs: 0, isOrdered: true, loss: 0, duplication: 0 };

const redialDelayMs = 100;

/** One player's way to the model server: connections that begin, carry messages as the weather lets them, and break. */
export class ModelNetwork {
  weather: Weather = fairWeather;
  /** while false nobody gets through: dials fail, connections are cut */
  isUp = true;
  /** the server answers no message, and nobody notices: a connection that is dead without a word */
  isSilent = false;
  /** the handshake is refused with it */
  refuseWith: RefusedHandshake | null = null;
  /** a `sync` is refused for the moment */
  isSyncRefused = false;
  /** the server's clock minus the client's */
  skewMs = 0;
  /** everything that a client has put on the wire */
  readonly heard: Envelope[] = [];
  /** everything that the server has said without being asked */
  readonly told: Envelope[] = [];
  readonly links: ModelLink[] = [];
  readonly server: ModelServer;
  readonly runtime: VirtualRuntime;
  readonly playerId: string;

  constructor(server: ModelServer, runtime: VirtualRuntime, playerId: string) {
    this.server = server;
    this.runtime = runtime;
    this.playerId = playerId;
  }

  readonly dial = (handlers: LinkHandlers): ClientLink => {
    const link = new ModelLink(this, handlers);
    this.links.push(link);
    return link;
  };

  /** Breaks the present connection. */
  cut(): void {
    for (const link of this.links) link.lose('cut');
  }

  envelope({ type, payload }: Said, correlationId: string): Envelope {
    return { type, correlationId, timestamp: this.runtime.now() + this.skewMs, version: 1, payload };
  }
}

/** Each connection has a number; what arrives for another one is lost. */
export class ModelLink implements ClientLink {
  readonly handlers: LinkHandlers;
  readonly #network: ModelNetwork;
  #connection = 0;
  #session: ModelSession | null = null;
  #isOpen = false;
  #attempt = 0;
  /** the latest arrival in each direction: nothing overtakes it while messages are ordered */
  #arrivals = { up: 0, down: 0 };
  readonly #unanswered = new Set<() => void>();

  constructor(network: ModelNetwork, handlers: LinkHandlers) {
    this.#network = network;
    this.handlers = handlers;
  }

  open(): void {
    this.#isOpen = true;
    this.#dial();
  }

  close(): void {
    this.#isOpen = false;
    this.#hangUp();
  }

  redial(): void {
    if (!this.#isOpen) return;
    if (this.#hangUp()) this.handlers.disconnected('redial');
    this.#dial();
  }

  lose(reason: string): void {
    if (!this.#isOpen || this.#session === null) return;
    this.#hangUp();
    this.handlers.disconnected(reason);
    this.#dialLater();
  }

  request(envelope: Envelope, timeoutMs: number): Promise<Envelope> {
    const { runtime } = this.#network;
    return new Promise((resolve, reject) => {
      let cancel: () => void = () => {};
      const end = (settle: () => void): void => {
        cancel();
        this.#unanswered.delete(fail);
        settle();
      };
      const fail = (): void => end(() => reject(new Error('no answer')));
      if (this.#session === null) {
        fail();
        return;
      }
      cancel = runtime.setTimer(timeoutMs, fail);
      this.#unanswered.add(fail);
      this.#carry('up', () => {
        const answer = this.#network.envelope(this.#answer(envelope), envelope.correlationId);
        this.#carry('down', () => end(() => resolve(answer)));
      });
      this.#network.heard.push(envelope);
    });
  }

  post(envelope: Envelope): void {
    const session = this.#session;
    if (session === null) return;
    this.#network.heard.push(envelope);
    const { gameVersion } = envelope.payload as { gameVersion: number };
    this.#carry('up', () => {
      session.acked = Math.max(session.acked, gameVersion);
    });
  }

  #answer({ type, correlationId, payload }: Envelope): Said {
    const { server, playerId, runtime } = this.#network;
    if (type !== 'sync')
      return server.submit(playerId, correlationId, { type, ...payload } as BoardCommand, runtime.now());
    if (this.#network.isSyncRefused) return rejected('storage_unavailable', 'Not at the moment.', true);
    if (this.#session?.isMember === false) return rejected('not_joined', 'You are not in this game.', false);
    return server.catchUp(
      playerId,
      (payload as { resumeFrom: { gameVersion: number; head: string } | null }).resumeFrom,
    );
  }

  #dial(): void {
    this.#connection += 1;
    const connection = this.#connection;
    this.#network.runtime.setTimer(this.#network.weather.latencyMs, () => {
      if (connection !== this.#connection || !this.#isOpen) return;
      if (!this.#network.isUp) return this.#dialLater();
      if (this.#network.refuseWith !== null) return this.handlers.refused(this.#network.refuseWith);
      this.#attempt = 0;
      this.#arrivals = { up: 0, down: 0 };
      const { server, playerId } = this.#network;
      const resumeFrom = this.handlers.resumeFrom();
      this.handlers.connected();
      this.#session = server.connect(
        playerId,
        resumeFrom,
        (said) => this.#deliver(connection, said),
        () => this.lose('dropped'),
      );
    });
  }

  #dialLater(): void {
    this.#connection += 1;
    const connection = this.#connection;
    this.#attempt += 1;
    this.handlers.redialing(this.#attempt, redialDelayMs);
    this.#network.runtime.setTimer(redialDelayMs, () => {
      if (connection === this.#connection && this.#isOpen) this.#dial();
    });
  }

  #deliver(connection: number, said: Said): void {
    const message = this.#network.envelope(said, `server-${this.#network.told.length}`);
    this.#network.told.push(message);
    this.#carry('down', () => this.handlers.message(message), connection);
  }

  /** Lets `arrive` happen on the other side: late, never, or twice, and only while the connection lasts. */
  #carry(direction: 'up' | 'down', arrive: () => void, connection = this.#connection): void {
    const { weather, runtime } = this.#network;
    const copies = runtime.random() < weather.loss ? 0 : runtime.random() < weather.duplication ? 2 : 1;
    for (let copy = 0; copy < copies; copy += 1) {
      const delayMs = weather.latencyMs + Math.floor(runtime.random() * weather.jitterMs);
      const soonest = weather.isOrdered ? this.#arrivals[direction] : 0;
      const at = Math.max(runtime.now() + delayMs, soonest);
      this.#arrivals[direction] = at;
      runtime.setTimer(at - runtime.now(), () => {
        if (connection === this.#connection && !this.#network.isSilent) arrive();
      });
    }
  }

  /** true: there was a connection */
  #hangUp(): boolean {
    this.#connection += 1;
    const session = this.#session;
    this.#session = null;
    for (const fail of this.#unanswered) fail();
    if (session === null) return false;
    this.#network.server.disconnect(session);
    return true;
  }
}
