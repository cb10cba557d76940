import { Agent as HttpAgent } from 'node:http';
import type { ClientRequestArgs } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { CreateLine, Line } from '../live/line.ts';

type Callback = (error: Error | null, stream: Duplex) => void;
type Create = (options: ClientRequestArgs, callback?: Callback) => Duplex | null | undefined;

/** A line over real TCP connections: Socket.IO dials through an agent of ours, which keeps hold of each socket. */
export const createNetworkLine: CreateLine = (address, refuses) => {
  const line = new NetworkLine();
  const agent = address.protocol === 'https:' ? new HttpsAgent() : new HttpAgent();
  const create: Create = agent.createConnection.bind(agent);
  agent.createConnection = (options: ClientRequestArgs, callback?: Callback): Duplex | null | undefined => {
    const socket = line.isUnplugged || refuses() ? unreachable() : create(options, callback);
    if (socket instanceof Socket) line.add(socket);
    return socket;
  };
  return Object.assign(line, { agent });
};

class NetworkLine implements Omit<Line, 'agent'> {
  isUnplugged = false;
  #isDeaf = false;
  #isMute = false;
  readonly #sockets = new Set<Socket>();

  add(socket: Socket): void {
    this.#sockets.add(socket);
    socket.once('close', () => this.#sockets.delete(socket));
    // Whoever reads it sets it flowing first; then it is held, if it is to be.
    socket.once('connect', () => this.#apply(socket));
  }

  cut(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  unplug(): void {
    this.isUnplugged = true;
    this.cut();
  }

  restore(): void {
    this.isUnplugged = false;
    this.release();
  }

  hold(isDeaf: boolean, isMute: boolean): void {
    this.#isDeaf ||= isDeaf;
    this.#isMute ||= isMute;
    for (const socket of this.#sockets) this.#apply(socket);
  }

  release(): void {
    for (const socket of this.#sockets) {
      if (this.#isDeaf) socket.resume();
      if (this.#isMute) socket.uncork();
    }
    this.#isDeaf = false;
    this.#isMute = false;
  }

  #apply(socket: Socket): void {
    if (this.#isDeaf) socket.pause();
    // Once, whatever happens: each cork wants an uncork of its own.
    if (this.#isMute && socket.writableCorked === 0) socket.cork();
  }
}

function unreachable(): Socket {
  const socket = new Socket();
  socket.destroy(new Error('The network is unreachable.'));
  return socket;
}
