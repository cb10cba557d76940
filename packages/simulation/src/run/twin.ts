import { KEPT_LINES } from '../world/trace.ts';
import { compareTwins } from './compare-twins.ts';
import { chooseMirrored, mirroring } from './mirror.ts';
import { play } from './phases.ts';
import type { RunResult } from './phases.ts';
import type { Plan } from './plan.ts';
import type { CardFor, WorldOptions } from './world.ts';

type TraceSink = NonNullable<WorldOptions['traceSink']>;

/** Where the lines of each of the two runs go. */
export interface TwinTraces {
  readonly first: TraceSink;
  readonly mirrored: TraceSink;
}

/**
 * The same run with other cards: everybody else must receive the very same bytes, in the same order. Mirrored are all votes that no
 * reveal up to a version has shown; up to the moment in which one of them is shown, nobody may be able to tell the runs apart.
 */
export async function playTwice(plan: Plan, traces: TwinTraces | null = null): Promise<RunResult> {
  const first = await play(plan, traces === null ? {} : { traceSink: traces.first });
  if (first.result.failure !== null) return first.result;
  const mirrored = chooseMirrored(first.world);
  const { cardFor, changed } = mirroring(mirrored, plan);
  const second = await play(plan, { cardFor, ...(traces === null ? {} : { traceSink: traces.mirrored }) });
  const { failure, parted } = compareTwins(plan, first.utterances, second.utterances, mirrored);
  const counters = { ...first.result.counters, mirroredVotes: changed.size, ...(parted ? { partedTwins: 1 } : {}) };
  if (failure !== null) {
    return { ...first.result, counters, failure, lastLines: await linesUpTo(failure.atUs, plan, cardFor) };
  }
  // The mirrored run is a run like any other: what breaks in it alone is no less broken.
  const broken = second.result.failure;
  if (broken === null) return { ...first.result, counters };
  const message = `in the run with mirrored cards: ${broken.message}`;
  return { ...first.result, counters, failure: { ...broken, message }, lastLines: second.result.lastLines };
}

/** The last steps of the mirrored run before the two part: a third run, which is cheaper than to keep every line of every run. */
async function linesUpTo(atUs: number, plan: Plan, cardFor: CardFor): Promise<readonly string[]> {
  const lines: string[] = [];
  let isPast = false;
  const traceSink = (line: string): void => {
    isPast ||= Number.parseInt(line, 10) > atUs;
    if (!isPast) lines.push(line);
  };
  await play(plan, { cardFor, traceSink });
  return lines.slice(-KEPT_LINES);
}
