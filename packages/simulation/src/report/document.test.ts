import { describe, expect, test } from 'vitest';
import { habits } from '../people/habits.ts';
import { mutants } from '../mutants/mutants.ts';
import { readDocument } from '../platform/document.ts';
import { allProfiles } from '../run/profiles.ts';
import { sometimes } from '../run/sometimes.ts';
import { mistakes } from '../scenario/mistakes.ts';
import { playScenario } from '../scenario/play-scenario.ts';
import { readScenario } from '../scenario/read-scenario.ts';
import { faultKinds } from '../world/faults.ts';
import { failureText } from './failure-text.ts';
import { mutantRows, withMutantTable } from './mutant-document.ts';

const document = readDocument();

describe('docs/simulation.md', () => {
  test('has a row for every mutant, as it is in the code, caught within its number of seeds', () => {
    const rows = mutantRows(document);
    expect(rows.map(([id, why, profile]) => [id, why, profile])).toEqual(
      mutants.map(({ id, why, profile }) => [id, why, profile]),
    );
    for (const [index, row] of rows.entries()) {
      const { within, from } = mutants[index] ?? { within: 0 };
      const [, seed, of, begun] = /^(\d+) of (\d+)(?:, from (\d+))?$/.exec(row[4] ?? '') ?? [];
      expect(Number(of), row[0]).toBe(within);
      expect(begun, row[0]).toBe(from?.toString());
      expect(Number(seed), row[0]).toBeLessThanOrEqual(within);
      expect(row[3], row[0]).toMatch(/^[A-Z]\d+$/);
    }
  });

  test.each([
    ['kind of fault', Object.keys(faultKinds)],
    ['profile', allProfiles],
    ['habit', Object.keys(habits)],
    ['counter', Object.keys(sometimes)],
  ])('names every %s', (_what, names) => {
    expect(names.filter((name) => !document.includes(`\`${name}\``))).toEqual([]);
  });

  test('has every mistake with its scenario', () => {
    const rows = mistakes.map(({ scenario, planting }) => [`\`${scenario}\``, planting.why]);
    const tabled = document.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
    for (const [scenario, why] of rows) expect(tabled).toContainEqual(['', scenario, why, '']);
  });

  test('its example is a scenario, and passes', async () => {
    const [, example = ''] = /```json\n([^`]+)```/.exec(document) ?? [];
    const read = readScenario(example, 'example.json');
    if (!read.ok) throw new Error(read.message);
    for (let seed = 1; seed <= 5; seed += 1) {
      const { result, performance } = await playScenario(read.value, seed);
      expect(performance).toEqual({ problems: [], skipped: [] });
      expect(failureText(result)).toContain('passes');
    }
  });

  test('another table takes the place of the one that is there, and of nothing else', () => {
    const table = '| a | b |\n| --- | --- |\n| c | d |';
    const written = withMutantTable(document, table);
    expect(mutantRows(written)).toEqual([['c', 'd']]);
    expect(written.split('<!-- mutants')[0]).toBe(document.split('<!-- mutants')[0]);
    expect(written.split('<!-- /mutants')[1]).toBe(document.split('<!-- /mutants')[1]);
    expect(() => withMutantTable('nothing', table)).toThrow('has no <!-- mutants');
  });
});
