import type { Figures } from '../live/figures.ts';
import type { Latencies } from '../live/latencies.ts';
import type { PlayedGame } from '../live/play-live-game.ts';
import type { LiveRunResult } from '../live/play-live-games.ts';

/** What a run against a real server came to, for people. */
export function liveText(result: LiveRunResult, url: string): string {
  const { games, figures, tookMs, isStopped } = result;
  const failed = games.filter(isFailed);
  const seconds = tookMs / 1000;
  return [
    ...failed.flatMap((game) => [failureText(game), '']),
    `${games.length} games with ${url} in ${seconds.toFixed(1)} s${isStopped ? ', ended early' : ''}: ${failed.length} failed`,
    ...figuresText(figures, seconds),
    ...skippedText(games),
  ].join('\n');
}

export function isFailed({ findings }: PlayedGame): boolean {
  return findings.length > 0;
}

function failureText({ scenario, number, seed, gameId, findings, findingsInAll }: PlayedGame): string {
  const beyond = findingsInAll - findings.length;
  return [
    `${scenario}, game ${number} (${gameId ?? 'not created'}, seed ${seed}):`,
    ...findings.map(({ rule, message }) => `  ${rule}: ${message}`),
    ...(beyond > 0 ? [`  and ${beyond} more`] : []),
  ].join('\n');
}

function figuresText(figures: Figures, seconds: number): readonly string[] {
  const { commands, accepted, rejected, messages, connections, reconnects, resent, faults } = figures;
  const struck = Object.entries(faults).toSorted(([, one], [, other]) => other - one);
  return [
    `${commands} commands (${(commands / Math.max(seconds, 0.001)).toFixed(1)} a second): ${accepted} accepted, ${rejected} rejected, ${resent} sendings more`,
    `accepted after ${latencyText(figures.acceptMs)}`,
    `heard by others after ${latencyText(figures.frameMs)}`,
    `${messages} messages over ${connections} connections, ${reconnects} of them reconnects`,
    ...(struck.length === 0
      ? []
      : [`broken on purpose: ${struck.map(([kind, count]) => `${kind} ${count}`).join(', ')}`]),
  ];
}

function latencyText(latencies: Latencies): string {
  const { count, greatestMs } = latencies;
  if (count === 0) return '(nothing was measured)';
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => latencies.percentile(share));
  return `${p50} ms (p50), ${p95} ms (p95), ${p99} ms (p99), ${greatestMs} ms at most`;
}

function skippedText(games: readonly PlayedGame[]): readonly string[] {
  const skipped = new Map(games.map(({ scenario, skipped: steps }) => [scenario, steps]));
  return [...skipped]
    .filter(([, steps]) => steps.length > 0)
    .map(([scenario, steps]) => `not possible from outside, passed over in ${scenario}: ${steps.join(', ')}`);
}
