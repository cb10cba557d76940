import type { Runtime } from '@planning-poker/sync';
import type { FastifyReply } from 'fastify';

/** Eight times the largest game: whoever sends more does not mean a game. */
const MOST_DISCARDED_BYTES = 33_554_432;
const DISCARDED_WITHIN_MS = 10_000;

/**
 * Reads the rest of a body that was refused before all of it was here, and throws it away. Most programs send all of it before they listen:
 * were their connection to end meanwhile, they would be told of that and not of the problem.
 */
export function discardRest(reply: FastifyReply, { setTimer }: Pick<Runtime, 'setTimer'>): void {
  const { raw } = reply.request;
  if (raw.complete) return;
  // The framework would end the connection with its answer.
  reply.removeHeader('connection');
  const end = () => void raw.socket.destroy();
  raw.once('close', setTimer(DISCARDED_WITHIN_MS, end));
  let bytes = 0;
  raw.on('data', ({ length }: Buffer) => {
    bytes += length;
    if (bytes > MOST_DISCARDED_BYTES) end();
  });
}
