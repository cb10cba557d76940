import { heartbeat } from '../seams/timing.ts';
import type { World } from './world.ts';

/** S9, S7: when everybody has gone, nothing is left behind: no session, no mailbox, no timer, no room. */
export async function auditSilence(world: World): Promise<void> {
  const { scheduler, latch, tabs, nodes, plan } = world;
  for (const tab of tabs) {
    tab.client.close();
    latch.check(
      tab.runtime.openTimers() === 0,
      'S9',
      () => `${tab.name} leaves ${tab.runtime.openTimers()} timers behind`,
    );
  }
  // A connection that went silent before all was healed is there until its heartbeat stays away.
  const silentUs = heartbeat.intervalUs + heartbeat.timeoutUs;
  const quietUs = silentUs + (plan.roomLimits.idleRoomMs + plan.roomLimits.storeTimeoutMs) * 3_000 + 2_000_000;
  await scheduler.run(scheduler.nowUs + quietUs, () => latch.isSet);
  for (const node of nodes) {
    const { rooms, sessions, mailbox } = node.registry.stats();
    latch.check(
      sessions === 0 && mailbox === 0,
      'S9',
      () => `${node.name} keeps ${sessions} sessions and ${mailbox} commands`,
    );
    latch.check(rooms === 0, 'S7', () => `${node.name} keeps ${rooms} rooms that nobody uses`);
    let isClosed = false;
    node.incarnation.enter('close', () => {
      void node.registry.close().then(() => {
        isClosed = true;
      });
    });
    await scheduler.run(scheduler.nowUs + 5_000_000, () => isClosed || latch.isSet);
    latch.check(isClosed, 'O2', () => `${node.name} does not close`);
    latch.check(
      node.runtime.openTimers() === 0,
      'S9',
      () => `${node.name} leaves ${node.runtime.openTimers()} timers behind`,
    );
  }
}
