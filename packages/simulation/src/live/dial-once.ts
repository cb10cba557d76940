import { parseRefusal, SOCKET_PATH } from '@planning-poker/protocol';
import type { Runtime } from '@planning-poker/sync';
import { io } from 'socket.io-client';
import type { Line } from './line.ts';

export interface Dialling {
  readonly address: URL;
  readonly line: Line;
  readonly gameId: string;
  readonly token: string;
  readonly protocolVersion: number;
  readonly runtime: Pick<Runtime, 'setTimer'>;
}

const WITHIN_MS = 10_000;

/** One handshake, and what came of it: the code of its refusal, `accepted`, `nothing` in time, or that nobody is there: `unreachable`. */
export function dialOnce({ address, line, runtime, ...auth }: Dialling): Promise<string> {
  const socket = io(address.origin, {
    path: socketPath(address),
    agent: line.agent as unknown as boolean,
    forceNew: true,
    reconnection: false,
    transports: ['websocket'],
    auth,
  });
  return new Promise((resolve) => {
    const end = (what: string): void => {
      cancel();
      socket.disconnect();
      resolve(what);
    };
    const cancel = runtime.setTimer(WITHIN_MS, () => end('nothing'));
    socket.once('connect', () => end('accepted'));
    socket.once('connect_error', (error: Error & { readonly data?: unknown }) => {
      if (error.data === undefined) return end('unreachable');
      const read = parseRefusal(error.data);
      end(read.ok ? read.value.code : 'what is no refusal');
    });
  });
}

/** Where Socket.IO answers below a server's address. */
export function socketPath({ pathname }: URL): string {
  return pathname.replace(/\/$/, '') + SOCKET_PATH;
}
