import { describe, expect, test } from 'vitest';
import { runCommand } from './platform/run-command.ts';
import type { Ran } from './platform/run-command.ts';

const sim = (words: string, mutant: string | null = null): Promise<Ran> =>
  runCommand('cli.ts', words.split(' '), '/', null, mutant);

describe('npm run sim', { timeout: 120_000 }, () => {
  test('plays seeds, shows how far it is, and sums up', async () => {
    const { exitCode, output } = await sim('--seeds 20 --directed 1 --workers 2 --counters');
    expect(output).toMatch(/\[=+ *\] \d+\/30 seeds +[\d.]+\/s/);
    expect(output).toMatch(
      /^30 seeds in [\d.]+ s \([\d.]+ seeds\/s, \d+ games a minute\)\n0 failed\na seed on average:/m,
    );
    expect(output).toMatch(/^ +\d+ {2}linkSlow$/m);
    expect(exitCode).toBe(0);
  });

  test('plays one seed step by step, with its twin, the same each time', async () => {
    const words = '--seed 7 --profile slowReader --trace';
    const [first, again] = await Promise.all([sim(words), sim(words)]);
    expect(first.output).toBe(again.output);
    expect(first.output).toContain('  phase: faults\n');
    expect(first.output).toContain('\nwith mirrored cards:\n');
    expect(first.output).toMatch(/\nseed 7 of slowReader passes \(trace [0-9a-f]{16}\)\n$/);
    const alone = await sim(`${words} --no-twin`);
    expect(first.output.startsWith(alone.output.split('\nseed 7')[0] ?? '')).toBe(true);
    expect(alone.output).not.toContain('mirrored');
  });

  test.each([
    ['a-mistake-of-one', 'apply-a-frame-twice', '--seeds 40 --workers 2 --failures 1'],
    [
      'a-mistake-that-only-a-twin-shows',
      'weigh-the-hidden-card',
      '--profile halfOpenTwoNodes --from 26 --seeds 1 --failures 1',
    ],
    ['a-mistake-without-twins', 'apply-a-frame-twice', '--seeds 40 --no-twin --failures 1'],
  ])('a failing seed is shrunk, explained, and its command plays it again: %s', async (_, mutant, words) => {
    const { exitCode, output } = await sim(words, mutant);
    expect(exitCode).toBe(1);
    expect(output).toContain('\nthe plan:\n{');
    expect(output).toMatch(/\nthe last \d+ steps:\n/);
    expect(output).toMatch(/\nshrunk from \d+ to \d+ kinds of faults/);
    const [, rule] = /^seed \d+ of \w+ breaks (\w+) at/m.exec(output) ?? [];
    const [, command] = /play it again: npm run sim -- (.*)$/m.exec(output) ?? [];
    if (command === undefined || rule === undefined) throw new Error(`nothing to play again in ${output}`);
    const again = await sim(command, mutant);
    expect(again.exitCode).toBe(1);
    expect(again.output).toContain(` breaks ${rule} at`);
    // The control: it is the mistake that fails it.
    expect((await sim(command)).exitCode).toBe(0);
  });

  test.each([
    ['--profile nobody', 'there is no profile nobody; there are swarm, halfOpenTwoNodes'],
    ['--seed 3 --faults linkCut,linkCutt', '--faults knows no linkCutt; there are'],
    ['--seed 3 --people Zoe', '--people knows no Zoe; there are Ana'],
    ['--failures 0', '--failures wants a whole number of at least 1, not 0'],
    ['--seeds many', '--seeds wants a whole number, not many'],
    ['--sedes 3', "Unknown option '--sedes'"],
  ])('%s is refused in words', async (words, sentence) => {
    const { exitCode, output } = await sim(words);
    expect(output).toContain(sentence);
    expect(output).toContain('--help tells all options');
    expect(exitCode).toBe(2);
  });
});
