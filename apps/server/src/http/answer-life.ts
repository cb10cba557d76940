import type { Runtime } from '@planning-poker/sync';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** The largest game over a slow line; whoever reads more slowly would hold the answer, and what waits behind it. */
const READ_WITHIN_MS = 60_000;

/** An answer that nobody reads is held no longer than this: then its connection ends [S9]. */
export function addAnswerLife(app: FastifyInstance, { setTimer }: Pick<Runtime, 'setTimer'>): void {
  app.addHook('onSend', async (request, reply) => {
    if (isOver(reply)) return;
    const cancel = setTimer(READ_WITHIN_MS, () => request.raw.socket.destroy());
    void overOf(reply).then(cancel);
  });
}

/** Nobody is there any more to be answered, or all of the answer is on its way. */
export function isOver({ raw, request }: FastifyReply): boolean {
  return raw.destroyed || request.raw.socket.destroyed;
}

/** When that is so. Asked of one that is over, it never comes. */
export function overOf({ raw, request }: FastifyReply): Promise<void> {
  const { socket } = request.raw;
  // A call that came before the one ahead of it was answered is told nothing of its connection's end; many may come so.
  socket.setMaxListeners(0);
  return new Promise((resolve) => {
    const end = () => {
      raw.off('close', end);
      socket.off('close', end);
      resolve();
    };
    raw.once('close', end);
    socket.once('close', end);
  });
}
