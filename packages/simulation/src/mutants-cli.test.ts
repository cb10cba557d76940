import { describe, expect, test } from 'vitest';
import { runCommand } from './platform/run-command.ts';

const simMutants = (...words: string[]) => runCommand('mutants-cli.ts', words, '/');

describe('npm run sim:mutants', { timeout: 120_000 }, () => {
  test('plants what is named, says what was wrong then, and prints the table', async () => {
    const { exitCode, output } = await simMutants('keep-every-receipt');
    expect(output).toMatch(/^keep-every-receipt: \S+ holds \d+ cachedReceipts, \d+ are allowed$/m);
    expect(output).toMatch(/^\| keep-every-receipt \| .+ \| swarm \| S9 \| \d+ of \d+ \|$/m);
    expect(exitCode).toBe(0);
  });

  test('--help tells what there is', async () => {
    const { exitCode, output } = await simMutants('--help');
    expect(output).toContain('npm run sim:mutants -- --write');
    expect(output).toContain('publish-before-append, ');
    expect(exitCode).toBe(0);
  });

  test.each([
    [['nobody'], 'there is no mutant nobody; there are publish-before-append, '],
    [['--rite'], "Unknown option '--rite'"],
    [['--write', 'accept-a-gap'], '--write writes the whole table: name no mutant with it'],
  ])('%j cannot be run, and it says why', async (words, message) => {
    const { exitCode, output } = await simMutants(...words);
    expect(output).toContain(message);
    expect(output).toContain('\nnpm run sim:mutants -- --help tells all options\n');
    expect(exitCode).toBe(2);
  });
});
