import type { RunResult } from '../run/phases.ts';
import { replayCommand } from '../run/shrink.ts';

export interface FailureTextOptions {
  /** It was played with its twin. */
  readonly isTwin?: boolean;
  /** as it failed first */
  readonly shrunkFrom?: RunResult | null;
}

/** Everything that somebody needs who has to find out why a seed fails. */
export function failureText(result: RunResult, { isTwin = true, shrunkFrom = null }: FailureTextOptions = {}): string {
  const { failure, plan, lastLines, traceHash } = result;
  if (failure === null) return `seed ${plan.seed} of ${plan.profile} passes (trace ${traceHash})`;
  return [
    `seed ${plan.seed} of ${plan.profile} breaks ${failure.rule} at ${(failure.atUs / 1000).toFixed(3)} virtual ms: ${failure.message}`,
    ...(failure.stack === undefined ? [] : [failure.stack]),
    '',
    'the plan:',
    JSON.stringify(plan, null, 2),
    '',
    `the last ${lastLines.length} steps:`,
    ...lastLines,
    '',
    ...(shrunkFrom === null ? [] : [shrinkText(shrunkFrom, result)]),
    `play it again: ${replayCommand(plan, isTwin)}`,
  ].join('\n');
}

function shrinkText({ plan: from }: RunResult, { plan: to }: RunResult): string {
  const faults = `${Object.keys(from.faults).length} to ${Object.keys(to.faults).length} kinds of faults`;
  return `shrunk from ${faults}, ${from.people.length} to ${to.people.length} people, ${from.durationMs} to ${to.durationMs} ms`;
}
