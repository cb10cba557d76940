import type { LiveRunResult } from '../live/play-live-games.ts';
import type { Latencies } from '../live/latencies.ts';

/** The same for programs. */
export function liveJson({ games, figures, tookMs, isStopped }: LiveRunResult, url: string): string {
  const { acceptMs, frameMs, ...counts } = figures;
  const report = {
    url,
    tookMs,
    isStopped,
    failed: games.filter(({ findings }) => findings.length > 0).length,
    figures: {
      ...counts,
      commandsPerSecond: figures.commands / Math.max(tookMs / 1000, 0.001),
      acceptMs: percentiles(acceptMs),
      frameMs: percentiles(frameMs),
    },
    games,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function percentiles(latencies: Latencies): object {
  const { count, greatestMs } = latencies;
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => latencies.percentile(share));
  return { count, p50, p95, p99, greatest: greatestMs };
}
