import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Gauges } from '../ops/metrics.ts';

const NANOSECONDS_PER_SECOND = 1e9;
const MICROSECONDS_PER_SECOND = 1e6;
const LAG_RESOLUTION_MS = 20;

export interface ProcessFigures {
  read: Gauges['process'];
  stop(): void;
}

/** What the process itself can tell: memory, CPU time, how late its event loop runs. */
export function watchProcess(): ProcessFigures {
  const lag = monitorEventLoopDelay({ resolution: LAG_RESOLUTION_MS });
  lag.enable();
  return {
    read() {
      const { user, system } = process.cpuUsage();
      const { rss, heapUsed } = process.memoryUsage();
      return {
        residentBytes: rss,
        heapBytes: heapUsed,
        cpuSeconds: (user + system) / MICROSECONDS_PER_SECOND,
        lagSeconds: { p50: seconds(lag.percentile(50)), p99: seconds(lag.percentile(99)), max: seconds(lag.max) },
      };
    },
    stop: () => void lag.disable(),
  };
}

/** The monitor counts its own interval as delay. */
function seconds(nanoseconds: number): number {
  return Math.max(0, nanoseconds / NANOSECONDS_PER_SECOND - LAG_RESOLUTION_MS / 1_000);
}
