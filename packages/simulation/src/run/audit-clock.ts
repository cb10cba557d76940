import type { Latch } from '../world/latch.ts';

/** A stamp is older than its message, so no page takes its server to be further ahead than it is; half a round trip, and a little. */
const MOST_AHEAD_MS = 2_100;
/** A line may have held up the only message that a page has had. */
const MOST_BEHIND_MS = 12_000;

export interface AuditedClock {
  readonly name: string;
  readonly clock: { nowMs(): number };
  readonly view: { readonly clockOffsetMs: number };
}

/** [U32] What a page takes for its server's clock is near to it, so that a timer is shown as it is. */
export function auditClock(latch: Latch, { name, clock, view }: AuditedClock, server: AuditedClock['clock']): void {
  const offsetMs = server.nowMs() - clock.nowMs();
  const aheadMs = view.clockOffsetMs - offsetMs;
  latch.check(
    aheadMs <= MOST_AHEAD_MS && aheadMs >= -MOST_BEHIND_MS,
    'U32',
    () => `${name} takes its server's clock to be ${view.clockOffsetMs} ms ahead, which is ${offsetMs} ms ahead`,
  );
}
