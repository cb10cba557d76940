import { parseRefusal, SOCKET_PATH } from '@planning-poker/protocol';
import { io } from 'socket.io-client';
import type { Line } from './line.ts';

export interface Dialling {
  readonly address: URL;
  readonly line: Line;
  readonly gameId: string;
  readonly token: string;
  readonly protocolVersion: number;
}

const WITHIN_MS = 5_000;

/** One handshake, and what came of it: the code of its refusal, `accepted`, or `no answer`. */
export function dialOnce({ address, line, ...auth }: Dialling): Promise<string> {
  const socket = io(address.origin, {
    path: socketPath(address),
    agent: line.agent as unknown as boolean,
    forceNew: true,
    reconnection: false,
    transports: ['websocket'],
    timeout: WITHIN_MS,
    auth,
  });
  return new Promise((resolve) => {
    const end = (what: string): void => {
      socket.disconnect();
      resolve(what);
    };
    socket.once('connect', () => end('accepted'));
    socket.once('connect_error', (error: Error & { readonly data?: unknown }) => {
      const read = parseRefusal(error.data);
      end(read.ok ? read.value.code : 'no answer');
    });
  });
}

/** Where Socket.IO answers below a server's address. */
export function socketPath({ pathname }: URL): string {
  return pathname.replace(/\/$/, '') + SOCKET_PATH;
}
