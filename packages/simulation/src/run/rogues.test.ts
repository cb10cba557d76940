import { expect, test } from 'vitest';
import { Connection } from '../seams/connection.ts';
import type { End } from '../seams/connection.ts';
import type { Frame } from '../seams/pipe.ts';
import { Faults } from '../world/faults.ts';
import { Incarnation } from '../world/incarnation.ts';
import { Latch } from '../world/latch.ts';
import type { Failure } from '../world/latch.ts';
import { Random } from '../world/random.ts';
import { Scheduler } from '../world/scheduler.ts';
import { Trace } from '../world/trace.ts';
import { nonsense } from './nonsense.ts';
import { checkRogues, malform, speakOldProtocol } from './rogues.ts';
import type { Rogue } from './rogues.ts';

const scheduler = new Scheduler(new Trace());
const random = new Random('rogues');

interface Line {
  readonly latch: Latch;
  readonly rogues: Rogue[];
  /** leads a client's end to a server that answers so */
  readonly connect: (end: End) => Connection;
}

function lineTo(answer: (frame: Frame) => Frame | null): Line {
  const latch = new Latch(() => 0);
  const server: End = {
    life: new Incarnation('node', scheduler, latch),
    gone: () => undefined,
    frame: (frame) => {
      const given = answer(frame);
      if (given !== null) connections.at(-1)?.down.send(given);
    },
  };
  const connections: Connection[] = [];
  return {
    latch,
    rogues: [],
    connect: (client) => {
      const parts = { id: 'one', scheduler, random, faults: new Faults({}, random), client, server };
      const connection = new Connection(parts);
      connections.push(connection);
      return connection;
    },
  };
}

/** What becomes of a lot of nonsense at a server that answers it so. */
async function told(
  answer: (frame: Frame) => Frame | null,
  interfere: (connection: Connection) => void = () => undefined,
): Promise<Failure | null> {
  const line = lineTo(answer);
  const life = new Incarnation('page', scheduler, line.latch);
  const connection = line.connect({ life, frame: () => undefined, gone: () => undefined });
  for (let times = 0; times < 100; times += 1) malform(line, connection, random);
  interfere(connection);
  await scheduler.run(scheduler.nowUs + 5_000_000, () => false);
  checkRogues(line);
  expect(line.rogues.length).toBeGreaterThan(20);
  return line.latch.failure;
}

function rejected({ text, ackId }: Frame, change: object): Frame | null {
  if (ackId === null) return null;
  const code = nonsense.find(({ said }) => JSON.stringify(said) === text)?.gets;
  if (code === null) return null;
  const answer = { type: 'rejected', payload: { code, message: 'No.' }, ...change };
  return { kind: 'ack', text: JSON.stringify(answer), ackId };
}

test('[W10] nonsense that is answered as what it is is well', async () => {
  expect(await told((frame) => rejected(frame, {}))).toBeNull();
});

test.each<[string, (frame: Frame) => Frame | null, string]>([
  ['nothing', () => null, 'was never answered'],
  ['a yes', (frame) => rejected(frame, { type: 'accepted' }), 'was answered {"type":"accepted"'],
  ['another code', (frame) => rejected(frame, { payload: { code: 'internal' } }), ', not as '],
  ['where it broke', (frame) => rejected(frame, { where: 'at Room.submit (room.ts:12)' }), 'room.ts:12'],
])('[W10] nonsense that is answered with %s is noticed', async (_what, answer, message) => {
  expect(await told(answer)).toMatchObject({ rule: 'W10', message: expect.stringContaining(message) });
});

test('[W10] nobody can answer on a line that is broken', async () => {
  expect(
    await told(
      () => null,
      (connection) => connection.cut(),
    ),
  ).toBeNull();
  expect(
    await told(
      () => null,
      (connection) => connection.halfOpen('down'),
    ),
  ).toBeNull();
});

test.each<[string, Frame | null, string | null]>([
  ['that it is too old', refusedAs('unsupported_protocol'), null],
  ['nothing', null, 'was never answered'],
  ['that the game is gone', refusedAs('unknown_game'), 'was told refused {"code":"unknown_game"}'],
  ['that it is welcome', { kind: 'connected', text: '', ackId: null }, 'was told connected'],
])('[W11] an old page that is told %s', async (_what, answer, message) => {
  const line = lineTo(() => answer);
  expect(speakOldProtocol({ ...line, scheduler, gameId: 'g' }, random)).toBe(true);
  await scheduler.run(scheduler.nowUs + 5_000_000, () => false);
  checkRogues(line);
  expect(line.latch.failure?.message ?? null).toEqual(message === null ? null : expect.stringContaining(message));
});

function refusedAs(code: string): Frame {
  return { kind: 'refused', text: JSON.stringify({ code }), ackId: null };
}
