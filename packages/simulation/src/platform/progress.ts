const BAR_WIDTH = 28;
const TTY_EVERY_MS = 100;
const LOG_EVERY_MS = 5_000;

export interface Progress {
  /** `note`: what else is worth a word */
  step(done: number, note: string): void;
  end(): void;
}

/** One line that moves on a terminal; a line from time to time anywhere else. Writes to stderr: results go to stdout. */
export function createProgress(total: number, unit: string): Progress {
  const { stderr } = process;
  const startedAt = performance.now();
  const everyMs = stderr.isTTY ? TTY_EVERY_MS : LOG_EVERY_MS;
  // The first step is told at once: whoever waits sees that something is going on.
  let shownAt = Number.NEGATIVE_INFINITY;
  let last = '';
  const line = (done: number, note: string): string => {
    const seconds = (performance.now() - startedAt) / 1000;
    const filled = Math.round((done / Math.max(total, 1)) * BAR_WIDTH);
    const rate = done / Math.max(seconds, 0.001);
    const left = rate > 0 ? Math.ceil((total - done) / rate) : 0;
    return `[${'='.repeat(filled)}${' '.repeat(BAR_WIDTH - filled)}] ${done}/${total} ${unit}  ${rate.toFixed(1)}/s  ${left} s left  ${note}`;
  };
  return {
    step(done, note) {
      last = line(done, note);
      const now = performance.now();
      if (now - shownAt < everyMs) return;
      shownAt = now;
      stderr.write(stderr.isTTY ? `\r\u001B[2K${last}` : `${last}\n`);
    },
    end() {
      if (last !== '') stderr.write(stderr.isTTY ? `\r\u001B[2K${last}\n` : `${last}\n`);
    },
  };
}
