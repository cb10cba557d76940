import { expect, test } from 'vitest';
import { plantMistake } from '../platform/plant-mistake.ts';
import { writtenScenario } from '../platform/scenario-files.ts';
import { failureText } from '../report/failure-text.ts';
import { mistakes } from './mistakes.ts';
import { playScenario } from './play-scenario.ts';
import { readScenario } from './read-scenario.ts';

/** What one draws of a network and of limits is not always what a mistake needs. */
const SEEDS = 20;

test.concurrent.each(mistakes.map(({ planting, scenario }) => ({ id: planting.id, why: planting.why, scenario })))(
  '$scenario fails where $why ($id)',
  { timeout: 120_000 },
  async ({ id, scenario }) => {
    const verdict = await plantMistake({ id, seeds: SEEDS });
    expect(verdict).not.toBeNull();
    const read = readScenario(writtenScenario(scenario).text, scenario);
    if (!read.ok) throw new Error(read.message);
    // The very seed passes without it. What is met over all seeds is seen in scenarios.test.ts.
    const { result } = await playScenario(read.value, verdict?.seed ?? 1);
    expect(failureText(result)).toContain('passes');
  },
);
