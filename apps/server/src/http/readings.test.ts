import type { FastifyRequest } from 'fastify';
import { describe, expect, test } from 'vitest';
import { testSettings } from '../testing/test-settings.ts';
import { Readings } from './readings.ts';

/** As much of a request as is looked at. */
function requestFrom(address: string): FastifyRequest {
  return { headers: {}, raw: { socket: { remoteAddress: address } } } as unknown as FastifyRequest;
}

function createReadings() {
  const clock = { now: 0 };
  return { clock, readings: new Readings({ now: () => clock.now }, testSettings().server) };
}

/** How often it is answered with yes, until the first no. */
function untilNo(ask: () => boolean): number {
  let count = 0;
  while (count < 100_000 && ask()) count += 1;
  return count;
}

describe('[S9] games are read', () => {
  test('so often by a player, then at a rate', () => {
    const { clock, readings } = createReadings();
    const read = () => readings.mayRead(requestFrom('a'), 'ana');
    expect(untilNo(read)).toBe(200);
    clock.now = 1_000;
    expect(untilNo(read)).toBe(20);
    expect(readings.mayRead(requestFrom('a'), 'ben')).toBe(true);
  });

  test('so often from an address, whoever asks and under however many names', () => {
    const { clock, readings } = createReadings();
    const ask = () => readings.mayAsk(requestFrom('192.0.2.1'));
    expect(untilNo(ask)).toBe(2_000);
    expect(readings.mayAsk(requestFrom('192.0.2.2'))).toBe(true);
    clock.now = 1_000;
    expect(untilNo(ask)).toBe(200);
  });

  test('the less often the larger the answers are, by the player and from the address', () => {
    const { readings } = createReadings();
    const request = requestFrom('192.0.2.1');
    const read = (player: string) => () => {
      if (!readings.mayAsk(request) || !readings.mayRead(request, player)) return false;
      readings.weigh(request, 4_194_304);
      return true;
    };
    expect(untilNo(read('ana'))).toBe(4);
    let players = 0;
    const all = untilNo(() => read(`player ${Math.floor(players++ / 4)}`)());
    expect(all).toBe(27);
  });

  test('an answer to nobody weighs nothing', () => {
    const { readings } = createReadings();
    readings.weigh(requestFrom('192.0.2.1'), 1_000_000_000);
    expect(readings.mayAsk(requestFrom('192.0.2.1'))).toBe(true);
  });
});
