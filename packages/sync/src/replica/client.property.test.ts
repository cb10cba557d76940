import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Weather } from './testing/model-network.ts';
import { expectConverged, expectTruthfulOutcomes } from './testing/outcome-checks.ts';
import { playerIds, World } from './testing/world.ts';
import type { Step } from './testing/world.ts';

const playerId = fc.constantFrom(...playerIds);
const happening = fc.constantFrom('put' as const, 'put' as const, 'put' as const, 'lock' as const, 'ring' as const);
const trouble = fc.constantFrom('cut' as const, 'probe' as const, 'reopen' as const);

const commonSteps: fc.WeightedArbitrary<Step>[] = [
  { weight: 8, arbitrary: fc.record({ type: happening, playerId }) },
  { weight: 6, arbitrary: fc.record({ type: fc.constant('wait' as const), ms: fc.oneof(fc.nat(40), fc.nat(3_000)) }) },
  { weight: 3, arbitrary: fc.record({ type: trouble, playerId }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('reload' as const), playerId }) },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('line' as const), playerId, isUp: fc.boolean(), isSilent: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('down' as const), isDown: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constant<Step>({ type: 'restart' }) },
];
const restoring: fc.WeightedArbitrary<Step> = {
  weight: 2,
  arbitrary: fc.record({ type: fc.constant('restore' as const), share: fc.double({ min: 0, max: 1, noNaN: true }) }),
};

/** What Socket.IO gives: in order and once, until the connection breaks. */
const tcp: fc.Arbitrary<Weather> = fc.record({
  latencyMs: fc.integer({ min: 1, max: 80 }),
  jitterMs: fc.nat(200),
  isOrdered: fc.constant(true),
  loss: fc.constant(0),
  duplication: fc.constant(0),
});
/** What no transport should do, and a replica survives all the same. */
const hostile: fc.Arbitrary<Weather> = fc.record({
  latencyMs: fc.integer({ min: 1, max: 80 }),
  jitterMs: fc.nat(400),
  isOrdered: fc.constant(false),
  loss: fc.double({ min: 0, max: 0.4, noNaN: true }),
  duplication: fc.double({ min: 0, max: 0.4, noNaN: true }),
});

const seed = fc.integer({ min: 1, max: 1_000_000 });
const steps = fc.array(fc.oneof(...commonSteps), { maxLength: 40 });
const stepsWithRestores = fc.array(fc.oneof(...commonSteps, restoring), { maxLength: 40 });

describe('the clients of one game, whatever happens', () => {
  test('[R4] converge with nothing pending, over a network that drops, doubles and reorders', async () => {
    await fc.assert(
      fc.asyncProperty(seed, hostile, steps, async (chance, weather, taken) => {
        const world = new World(chance, weather);
        await world.play(taken);
        await world.heal();
        expectConverged(world);
        expectTruthfulOutcomes(world);
      }),
    );
  }, 120_000);

  test('[W4] converge over connections that break, with a server that is set back to a backup', async () => {
    await fc.assert(
      fc.asyncProperty(seed, tcp, stepsWithRestores, async (chance, weather, taken) => {
        const world = new World(chance, weather);
        await world.play(taken);
        await world.heal();
        expectConverged(world);
      }),
    );
  }, 120_000);

  test('[C2] [R4] a page that is reloaded again and again without a line loses nothing, and each change is made once', async () => {
    const puts = fc.array(fc.constantFrom('put' as const, 'put' as const, 'reload' as const), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(seed, tcp, puts, async (chance, weather, taken) => {
        const world = new World(chance, weather);
        await world.runtime.advance(1_000);
        const [playerId] = playerIds;
        await world.play([
          { type: 'line', playerId, isUp: false, isSilent: false },
          { type: 'cut', playerId },
        ]);
        await world.play(taken.map((type) => ({ type, playerId })));
        await world.heal();
        expectConverged(world);
        const made = world.server.log.filter(({ event }) => event.type === 'numberPut');
        expect(made).toHaveLength(taken.filter((type) => type === 'put').length);
      }),
    );
  }, 60_000);

  test('[R4] the same seed and steps give the same views', async () => {
    const trace = async (taken: readonly Step[]): Promise<string> => {
      const world = new World(7, { latencyMs: 5, jitterMs: 300, isOrdered: false, loss: 0.2, duplication: 0.2 });
      await world.play(taken);
      return JSON.stringify([...world.seats.values()].map(({ views }) => views));
    };
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        expect(await trace(taken)).toBe(await trace(taken));
      }),
      { numRuns: 10 },
    );
  });
});
