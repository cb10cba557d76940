import type { Tally } from '../run/play-seed.ts';

/** What a run of many seeds came to, in a few lines. */
export function summaryText(tally: Tally, seconds: number): string {
  const { runs, failures, steps, versions, virtualMs } = tally;
  const each = Math.max(runs, 1);
  const lines = [
    `${runs} seeds in ${seconds.toFixed(1)} s (${(runs / seconds).toFixed(1)} seeds/s, ${Math.round((runs / seconds) * 60)} games a minute)`,
    `${failures.length} failed`,
    `a seed on average: ${(tally.faultsInAll / each).toFixed(1)} faults, ${(steps / each).toFixed(0)} steps, ${(versions / each).toFixed(1)} versions, ${(virtualMs / each / 1000).toFixed(1)} virtual seconds`,
  ];
  return lines.join('\n');
}

/** Everything that was met, most frequent first. */
export function countersText({ counters, faults }: Tally): string {
  const table = (title: string, of: Readonly<Record<string, number>>): string[] => [
    `${title}:`,
    ...Object.entries(of)
      .toSorted(([, left], [, right]) => right - left)
      .map(([name, number]) => `  ${String(number).padStart(9)}  ${name}`),
  ];
  return [...table('faults', faults), ...table('met', counters)].join('\n');
}
