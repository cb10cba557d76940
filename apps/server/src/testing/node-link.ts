import { MESSAGE_EVENT, parseRefusal, parseServerMessage, PROTOCOL_VERSION } from '@planning-poker/protocol';
import type { ClientLink, Envelope, LinkHandlers } from '@planning-poker/sync';
import { io, type Socket } from 'socket.io-client';

export interface NodeLinkOptions {
  readonly address: string;
  readonly gameId: string;
  readonly token: string;
  readonly transport: 'websocket' | 'polling';
}

/** A client's link for tests: what a browser has, without its patience. */
export function createNodeLink(
  { address, gameId, token, transport }: NodeLinkOptions,
  handlers: LinkHandlers,
): ClientLink {
  const socket = io(address, {
    forceNew: true,
    autoConnect: false,
    transports: [transport],
    reconnectionDelay: 10,
    reconnectionDelayMax: 100,
    auth: (answer) => answer({ protocolVersion: PROTOCOL_VERSION, gameId, token, resumeFrom: handlers.resumeFrom() }),
  });
  listen(socket, handlers);
  return {
    open: () => void socket.connect(),
    close: () => void socket.disconnect(),
    redial: () => void socket.disconnect().connect(),
    request: (envelope, timeoutMs) => request(socket, envelope, timeoutMs),
    post: (envelope) => {
      if (socket.connected) socket.emit(MESSAGE_EVENT, envelope);
    },
  };
}

function listen(socket: Socket, handlers: LinkHandlers): void {
  socket.on('connect', () => handlers.connected());
  socket.on('disconnect', (reason) => handlers.disconnected(reason));
  socket.on('connect_error', (error: Error & { readonly data?: unknown }) => {
    if (socket.active) return;
    const read = parseRefusal(error.data);
    handlers.refused(read.ok ? read.value : { code: 'internal', message: error.message, retryable: true });
  });
  socket.on(MESSAGE_EVENT, (raw: unknown) => {
    const read = parseServerMessage(raw);
    if (read.ok) handlers.message(read.value);
  });
  socket.io.on('reconnect_attempt', (attempt) => handlers.redialing(attempt, 0));
}

async function request(socket: Socket, envelope: Envelope, timeoutMs: number): Promise<Envelope> {
  if (!socket.connected) throw new Error('There is no connection.');
  const read = parseServerMessage(await socket.timeout(timeoutMs).emitWithAck(MESSAGE_EVENT, envelope));
  if (!read.ok) throw new Error('The answer cannot be read.');
  return read.value;
}
