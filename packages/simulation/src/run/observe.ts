import type { ObservedEvent } from '@planning-poker/sync';
import type { Counters } from '../check/counters.ts';
import { count } from '../check/counters.ts';
import type { Latch } from '../world/latch.ts';
import type { Trace } from '../world/trace.ts';

/** What nodes see themselves do: counted, traced, and a violation of their own fails the seed. */
export function observe(
  event: ObservedEvent,
  world: { readonly latch: Latch; readonly counters: Counters; readonly trace: Trace },
): void {
  const { type } = event;
  count(world.counters, `node ${type}`);
  if (type === 'batchCommitted' && event.commands > 1) count(world.counters, 'node groupCommit');
  if (type === 'roomLoaded' && event.tail < event.gameVersion) count(world.counters, 'node loadedFromSnapshot');
  if (type === 'invariantViolation') {
    // The engine's own assertions name the rule that they hold to.
    const [, rule = 'L5'] = /\b([RDLWSCOU]\d+): /.exec(event.message) ?? [];
    world.latch.fail(rule, `a node caught itself: ${event.message}: ${String(event.cause)}`, event.cause);
  }
  if (type !== 'batchCommitted') world.trace.note(`node ${type}`);
}
