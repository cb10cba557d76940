import { beforeEach, describe, expect, test } from 'vitest';
import { Faults } from '../world/faults.ts';
import type { FaultRates } from '../world/faults.ts';
import { Incarnation } from '../world/incarnation.ts';
import { Latch } from '../world/latch.ts';
import { Random } from '../world/random.ts';
import { Scheduler } from '../world/scheduler.ts';
import { Trace } from '../world/trace.ts';
import { Connection } from './connection.ts';
import type { Frame } from './pipe.ts';
import { heartbeat } from './timing.ts';

let scheduler: Scheduler;
let heard: string[];
const SECOND = 1_000_000;

function message(text: string): Frame {
  return { kind: 'message', text, ackId: null };
}

function connect(rates: FaultRates = {}): Connection {
  const latch = new Latch(() => scheduler.nowUs);
  const faults = new Faults(rates, new Random('faults'));
  const end = (name: string): ConstructorParameters<typeof Connection>[0]['client'] => ({
    life: new Incarnation(name, scheduler, latch),
    frame: ({ text }) => void heard.push(`${name} ${text}`),
    gone: (reason) => void heard.push(`${name} gone: ${reason}`),
    late: ({ text }) => void heard.push(`${name} late ${text}`),
  });
  const connection = new Connection({
    id: 'c',
    scheduler,
    faults,
    random: new Random('link'),
    client: end('client'),
    server: end('server'),
  });
  return connection;
}

const pass = (us: number): Promise<void> => scheduler.run(scheduler.nowUs + us, () => false);

beforeEach(() => {
  scheduler = new Scheduler(new Trace());
  heard = [];
});

describe('a connection', () => {
  test('brings everything in order, both ways, however much its latency varies', async () => {
    const connection = connect({ linkSlow: 0.3 });
    const texts = Array.from({ length: 50 }, (_, index) => String(index));
    for (const text of texts) connection.down.send(message(text));
    connection.up.send(message('up'));
    await pass(200 * SECOND);
    expect(heard.filter((line) => line.startsWith('client'))).toEqual(texts.map((text) => `client ${text}`));
    expect(heard).toContain('server up');
    expect(connection.down.bufferedBytes).toBe(0);
  });

  test('a hang-up comes behind what was sent before, and nothing comes after', async () => {
    const connection = connect();
    connection.down.send(message('last'));
    connection.hangUp('server', 'going away');
    connection.down.send(message('after'));
    await pass(SECOND);
    expect(heard).toEqual(['client last', 'client gone: going away']);
    expect(connection.isOpen('client')).toBe(false);
  });

  test('one that is cut loses what is under way, and both ends learn of it once', async () => {
    const connection = connect();
    connection.down.send(message('lost'));
    connection.cut();
    connection.up.send(message('into the void'));
    await pass(60 * SECOND);
    expect(heard.toSorted()).toEqual(['client gone: transport close', 'server gone: transport close']);
  });

  test('a frame of one that was cut may come late all the same', async () => {
    const connection = connect({ linkLateFrame: 1 });
    connection.down.send(message('late frame'));
    connection.cut();
    await pass(10 * SECOND);
    expect(heard).toContain('client late late frame');
  });

  test('a half-open one says nothing to anybody until the heartbeat stays away', async () => {
    const connection = connect();
    connection.halfOpen('down');
    connection.down.send(message('never'));
    connection.up.send(message('still heard'));
    await pass(heartbeat.intervalUs - 1);
    expect(heard).toEqual(['server still heard']);
    await pass(heartbeat.timeoutUs + SECOND);
    expect(heard).toContain('client gone: ping timeout');
    expect(heard).toContain('server gone: ping timeout');
  });

  test('one that is stalled brings everything afterwards, in order', async () => {
    const connection = connect();
    connection.down.send(message('a'));
    connection.down.stall(5 * SECOND);
    connection.down.send(message('b'));
    await pass(4 * SECOND);
    expect(heard).toEqual([]);
    await pass(2 * SECOND);
    expect(heard).toEqual(['client a', 'client b']);
  });

  test('a slow reader is brought one message at a time, and the rest waits', async () => {
    const connection = connect();
    connection.down.gapUs = SECOND;
    for (const text of ['a', 'b', 'c']) connection.down.send(message(text));
    await pass(1.5 * SECOND);
    expect(heard.length).toBeLessThan(3);
    expect(connection.down.bufferedBytes).toBeGreaterThan(0);
    await pass(5 * SECOND);
    expect(heard).toEqual(['client a', 'client b', 'client c']);
  });

  test('a message may come twice', async () => {
    const connection = connect({ linkDuplicate: 1 });
    connection.up.send(message('twice'));
    await pass(10 * SECOND);
    expect(heard).toEqual(['server twice', 'server twice']);
  });
});
