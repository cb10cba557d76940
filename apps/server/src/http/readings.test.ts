import { EventEmitter } from 'node:events';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { describe, expect, test } from 'vitest';
import { testSettings } from '../testing/test-settings.ts';
import { Readings } from './readings.ts';

/** As much of a call as is looked at. */
class Call {
  readonly #raw = Object.assign(new EventEmitter(), { destroyed: false });
  readonly #socket: EventEmitter;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;

  constructor(address: string) {
    this.#socket = Object.assign(new EventEmitter(), { remoteAddress: address, destroyed: false });
    this.request = { headers: {}, raw: { socket: this.#socket } } as unknown as FastifyRequest;
    this.reply = { request: this.request, raw: this.#raw } as unknown as FastifyReply;
  }

  /** All of the answer is on its way. */
  end(): void {
    this.#raw.destroyed = true;
    this.#raw.emit('close');
  }

  /** The connection has ended, as one does whose answer waits behind another one: the answer itself is told nothing. */
  hangUp(): void {
    Object.assign(this.#socket, { destroyed: true }).emit('close');
  }
}

function createReadings() {
  const clock = { now: 0 };
  const readings = new Readings({ now: () => clock.now }, testSettings().server);
  /** A reading of so many characters, from its question to the end of its answer. */
  const read = async (playerId: string, address = '192.0.2.1', characters = 0) => {
    const call = new Call(address);
    const waitMs = readings.ask(call.request) ?? (await readings.read(call.reply, playerId));
    if (waitMs === null) readings.weigh(call.request, characters);
    call.end();
    return waitMs;
  };
  return { clock, readings, read };
}

/** How often it is answered with yes, until the first no. */
async function untilNo(ask: () => number | null | Promise<number | null>): Promise<number> {
  let count = 0;
  while (count < 100_000 && (await ask()) === null) count += 1;
  return count;
}

async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

describe('[S9] games are read', () => {
  test('so often by a player, then at a rate, and who must wait is told how long', async () => {
    const { clock, read } = createReadings();
    expect(await untilNo(() => read('ana'))).toBe(200);
    expect(await read('ana')).toBe(50);
    clock.now = 1_000;
    expect(await untilNo(() => read('ana'))).toBe(20);
    expect(await read('ben')).toBeNull();
  });

  test('so often from an address, whoever asks and under however many names', async () => {
    const { clock, readings } = createReadings();
    const ask = () => readings.ask(new Call('192.0.2.1').request);
    expect(await untilNo(ask)).toBe(2_000);
    expect(readings.ask(new Call('192.0.2.2').request)).toBeNull();
    clock.now = 1_000;
    expect(await untilNo(ask)).toBe(200);
  });

  test('the less often the larger the answers are, by the player and from the address', async () => {
    const { read } = createReadings();
    const readMuch = (player: string) => () => read(player, '192.0.2.1', 4_194_304);
    expect(await untilNo(readMuch('ana'))).toBe(4);
    let players = 0;
    const all = await untilNo(() => readMuch(`player ${Math.floor(players++ / 4)}`)());
    expect(all).toBe(27);
  });

  test('an answer to nobody weighs nothing', () => {
    const { readings } = createReadings();
    readings.weigh(new Call('192.0.2.1').request, 1_000_000_000);
    expect(readings.ask(new Call('192.0.2.1').request)).toBeNull();
  });
});

describe('[S9] of answers that may be large', () => {
  /** Calls that are all asked at once, each with what it was told, as soon as it was. */
  function ask(readings: Readings, players: readonly string[], address: string) {
    return players.map((player) => {
      const call = new Call(address);
      const asked = { call, waitMs: undefined as number | null | undefined };
      void readings.read(call.reply, player).then((waitMs) => (asked.waitMs = waitMs));
      return asked;
    });
  }
  const toldOf = async (asked: ReturnType<typeof ask>) => {
    await settled();
    return asked.map(({ waitMs }) => waitMs);
  };

  test('one is under way for a player: the next one waits until it is weighed and read', async () => {
    const { readings } = createReadings();
    const asked = ask(readings, ['ana', 'ana', 'ana', 'ben'], '192.0.2.1');
    expect(await toldOf(asked)).toEqual([null, undefined, undefined, null]);
    const [first, second] = asked;
    if (first === undefined || second === undefined) throw new Error('nobody asked');
    readings.weigh(first.call.request, 4_194_304);
    first.call.end();
    expect(await toldOf(asked)).toEqual([null, null, undefined, null]);
    readings.weigh(second.call.request, 20_000_000);
    second.call.hangUp();
    expect(await toldOf(asked)).toEqual([null, null, expect.any(Number), null]);
  });

  test('a few are under way for an address', async () => {
    const { readings } = createReadings();
    const players = Array.from({ length: 10 }, (_, place) => `player ${place}`);
    const asked = ask(readings, players, '192.0.2.1');
    const elsewhere = ask(readings, players.slice(0, 1), '192.0.2.2');
    expect((await toldOf(asked)).filter((waitMs) => waitMs === null)).toHaveLength(8);
    expect(await toldOf(elsewhere)).toEqual([undefined]);
    asked[0]?.call.end();
    expect((await toldOf(asked)).filter((waitMs) => waitMs === null)).toHaveLength(9);
    expect(await toldOf(elsewhere)).toEqual([null]);
  });

  test('whoever is gone, before their turn or while they wait for it, keeps nobody waiting', async () => {
    const { readings } = createReadings();
    const gone = new Call('192.0.2.1');
    gone.hangUp();
    await readings.read(gone.reply, 'ana');
    const asked = ask(readings, ['ana', 'ana', 'ana'], '192.0.2.1');
    expect(await toldOf(asked)).toEqual([null, undefined, undefined]);
    asked[1]?.call.hangUp();
    asked[0]?.call.end();
    expect(await toldOf(asked)).toEqual([null, 0, null]);
  });

  test('no more wait for a player than could be answered', async () => {
    const { readings } = createReadings();
    const asked = ask(
      readings,
      Array.from({ length: 300 }, () => 'ana'),
      '192.0.2.1',
    );
    expect((await toldOf(asked)).filter((waitMs) => waitMs === 1_000)).toHaveLength(99);
  });
});
