import { describe, expect, test } from 'vitest';
import type { Envelope } from '../messages.ts';
import type { ClientLink } from '../seams/link.ts';
import type { ClockSample } from './clock-offset.ts';
import { createPort } from './port.ts';
import { createVirtualRuntime } from './testing/virtual-runtime.ts';

describe('a port', () => {
  test('[W2] puts an envelope around what is asked, with the command’s own id or a fresh one', async () => {
    const { port, asked, posted, runtime } = setUp();
    port.ask({ type: 'put', payload: { value: 3 }, timeoutMs: 10, correlationId: 'own' }, ignore);
    port.ask({ type: 'sync', payload: {}, timeoutMs: 10 }, ignore);
    port.post('received', { gameVersion: 4 });
    const timestamp = runtime.now();
    expect(asked.map(({ envelope }) => envelope)).toEqual([
      { type: 'put', correlationId: 'own', timestamp, version: 1, payload: { value: 3 } },
      { type: 'sync', correlationId: 'id-1', timestamp, version: 1, payload: {} },
    ]);
    expect(posted).toMatchObject([{ type: 'received', payload: { gameVersion: 4 } }]);
  });

  test('[D22] takes the server’s clock from each answer', async () => {
    const { port, asked, samples, runtime } = setUp();
    port.ask({ type: 'sync', payload: {}, timeoutMs: 10 }, ignore);
    const sentAt = runtime.now();
    await runtime.advance(40);
    asked[0]?.resolve(answer);
    await runtime.settle();
    expect(samples).toEqual([{ serverMs: answer.timestamp, sentAt, receivedAt: sentAt + 40 }]);
  });

  test('[C6] hears an answer, or its loss, of the present connection alone', async () => {
    const { port, asked, heard, here, runtime } = setUp();
    for (let question = 0; question < 4; question += 1) {
      port.ask(
        { type: 'sync', payload: {}, timeoutMs: 10 },
        { answered: () => heard.push(`answer ${question}`), lost: () => heard.push(`loss ${question}`) },
      );
    }
    asked[0]?.resolve(answer);
    asked[1]?.reject(new Error('gone'));
    await runtime.settle();
    here.session = 2;
    asked[2]?.resolve(answer);
    asked[3]?.reject(new Error('gone'));
    await runtime.settle();
    expect(heard).toEqual(['answer 0', 'loss 1']);
  });

  test('[C2] asks nothing where there is no connection', () => {
    const { port, asked, posted, here } = setUp();
    here.isConnected = false;
    expect(port.ask({ type: 'sync', payload: {}, timeoutMs: 10 }, ignore)).toBe(false);
    port.post('received', { gameVersion: 4 });
    expect([...asked, ...posted]).toEqual([]);
  });
});

const ignore = { answered: () => {}, lost: () => {} };
const answer: Envelope = {
  type: 'accepted',
  correlationId: 'x',
  timestamp: 77,
  version: 1,
  payload: { gameVersion: 1 },
};

function setUp() {
  const runtime = createVirtualRuntime();
  const here = { session: 1, isConnected: true };
  const asked: (PromiseWithResolvers<Envelope> & { envelope: Envelope })[] = [];
  const posted: Envelope[] = [];
  const samples: ClockSample[] = [];
  const heard: string[] = [];
  const link: ClientLink = {
    open: () => {},
    close: () => {},
    redial: () => {},
    request(envelope) {
      const question = { ...Promise.withResolvers<Envelope>(), envelope };
      asked.push(question);
      return question.promise;
    },
    post: (envelope) => posted.push(envelope),
  };
  const port = createPort({
    runtime,
    link: () => (here.isConnected ? link : null),
    session: () => here.session,
    turn: (work) => work(),
    observe: (sample) => samples.push(sample),
  });
  return { port, asked, posted, samples, heard, here, runtime };
}
