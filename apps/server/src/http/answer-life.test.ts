import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import fastify from 'fastify';
import { describe, expect, onTestFinished, test } from 'vitest';
import { addAnswerLife } from './answer-life.ts';

/** More than the system takes for a connection. */
const LARGE = 'x'.repeat(50_000_000);

/** A server whose timers end when the test says so. */
async function startSlowServer() {
  const timers: { readonly end: () => void; isCancelled: boolean }[] = [];
  const app = fastify();
  addAnswerLife(app, {
    setTimer: (_delayMs, end) => {
      const timer = { end, isCancelled: false };
      timers.push(timer);
      return () => void (timer.isCancelled = true);
    },
  });
  app.get('/large', () => LARGE);
  app.get('/small', () => 'x');
  const hasAnswered = new Promise<void>((resolve) => app.addHook('onSend', async () => resolve()));
  const address = await app.listen({ port: 0 });
  onTestFinished(() => app.close());
  return { app, address, timers, hasAnswered };
}

describe('[S9] an answer', () => {
  test('that nobody reads is held for a time, then its connection ends', async () => {
    const { app, timers, hasAnswered } = await startSlowServer();
    const accepted = once(app.server, 'connection') as Promise<[Socket]>;
    const client = connect((app.server.address() as AddressInfo).port).pause();
    client.on('error', () => {});
    onTestFinished(() => void client.destroy());
    client.write('GET /large HTTP/1.1\r\nhost: a\r\n\r\n'.repeat(2));
    const [socket] = await accepted;
    await hasAnswered;
    expect(timers[0]?.isCancelled).toBe(false);
    const closed = once(socket, 'close');
    timers[0]?.end();
    await closed;
    await new Promise((resolve) => setImmediate(resolve));
    expect(timers.every(({ isCancelled }) => isCancelled)).toBe(true);
  });

  test('that was read is forgotten, and its connection goes on', async () => {
    const { address, timers } = await startSlowServer();
    for (const path of ['/large', '/small', '/small']) await (await fetch(address + path)).text();
    expect(timers.slice(0, 2).map(({ isCancelled }) => isCancelled)).toEqual([true, true]);
  });
});
