import type { Latch } from '../world/latch.ts';

/** What a message that nobody asked for may have been under way, and a little. */
const MOST_MS = 2_100;

export interface AuditedClock {
  readonly name: string;
  readonly clock: { nowMs(): number };
  readonly view: { readonly clockOffsetMs: number };
}

/** [U32] What a page takes for its server's clock is near to it, so that a timer is shown as it is. */
export function auditClock(latch: Latch, { name, clock, view }: AuditedClock, server: AuditedClock['clock']): void {
  const offsetMs = server.nowMs() - clock.nowMs();
  latch.check(
    Math.abs(view.clockOffsetMs - offsetMs) <= MOST_MS,
    'U32',
    () => `${name} takes its server's clock to be ${view.clockOffsetMs} ms ahead, which is ${offsetMs} ms ahead`,
  );
}
