import { describe, expect, test } from 'vitest';
import type { RunResult } from './phases.ts';
import type { Plan } from './plan.ts';
import { planOf } from './profiles.ts';
import { replayCommand, restrict, shrink } from './shrink.ts';

/** A world that fails exactly when this holds. */
function playedAs(breaks: (plan: Plan) => boolean, rule = 'R1'): (plan: Plan) => Promise<RunResult> {
  return (plan) =>
    Promise.resolve({
      plan,
      failure: breaks(plan) ? { rule, message: 'broken', atUs: 3_000_000 } : null,
      counters: {},
      faults: {},
      steps: 1,
      virtualMs: 1,
      version: 1,
      traceHash: '',
      traceLines: 1,
      lastLines: [],
    });
}

const plan: Plan = {
  ...planOf('swarm', 3),
  faults: { linkCut: 1, ringLost: 0.5, storeZombie: 0.1, nodeCrash: 2, tabReload: 1 },
  durationMs: 20_000,
};

describe('shrinking', () => {
  test('leaves the faults, the people and the time that it takes, and nothing else', async () => {
    const play = playedAs(
      ({ faults, people, durationMs }) =>
        faults.storeZombie !== undefined &&
        faults.nodeCrash !== undefined &&
        people.some(({ name }) => name === 'Cem') &&
        durationMs > 1_500,
    );
    const { result } = await shrink(await play(plan), play);
    expect(Object.keys(result.plan.faults)).toEqual(['storeZombie', 'nodeCrash']);
    expect(result.plan.people.map(({ name }) => name)).toEqual(['Ana', 'Cem']);
    expect(result.plan.durationMs).toBeLessThan(3_000);
    expect(result.plan.durationMs).toBeGreaterThan(1_500);
  });

  test('does not take another failure for the same', async () => {
    const play = (candidate: Plan): Promise<RunResult> =>
      playedAs(() => true, Object.keys(candidate.faults).length === 5 ? 'R1' : 'R2')(candidate);
    const { result } = await shrink(await play(plan), play);
    expect(result.failure?.rule).toBe('R1');
    expect(Object.keys(result.plan.faults)).toHaveLength(5);
  });

  test('ends, whatever it is given', async () => {
    const play = playedAs(() => true);
    const { runs, result } = await shrink(await play(plan), play);
    expect(runs).toBeLessThanOrEqual(120);
    expect(result.plan.faults).toEqual({});
  });

  test('the command that it prints makes the same plan again', () => {
    const shrunk = restrict(plan, { faults: ['linkCut'], people: ['Ana', 'Bo'], durationMs: 900 });
    expect(replayCommand(shrunk, true)).toBe(
      'npm run sim -- --seed 3 --profile swarm --faults linkCut --people Ana,Bo --duration 900 --trace',
    );
    expect(restrict(planOf('swarm', 3), { durationMs: 5 })).toEqual({ ...planOf('swarm', 3), durationMs: 5 });
  });
});
