import { foldLog } from '../check/fold-log.ts';
import { createSameness, firstDifference } from '../check/same.ts';
import { heartbeat } from '../seams/timing.ts';
import type { World } from './world.ts';

/** After everybody agrees: the whole record, folded anew from its text, against everything that anybody holds. */
export async function audit(world: World): Promise<void> {
  auditLog(world);
  auditCommands(world);
  if (!world.latch.isSet) await auditNodes(world);
  if (!world.latch.isSet) await auditSilence(world);
}

/** L2, S4: every snapshot is the fold of the log's text at its version, and redaction commutes. What nodes held was compared as they answered. */
function auditLog({ log, gameId, checker, latch, random }: World): void {
  const { book } = checker;
  const record = log.games.get(gameId);
  if (record === undefined) return latch.fail('S7', 'the game is not in the log');
  const same = createSameness();
  const states = foldLog(book.decider, record.texts);
  for (const [gameVersion, text] of record.snapshots) {
    const { state } = JSON.parse(text) as { readonly state: unknown };
    const truth = states[gameVersion - 1];
    latch.check(
      same(state, truth),
      'S4',
      () => `the snapshot of version ${gameVersion} is not the replay: ${firstDifference(state, truth)}`,
    );
  }
  const draws = random.fork('audit');
  for (const viewer of ['', ...Object.keys(book.state?.players ?? {})]) {
    for (const version of new Set([book.version, draws.int(1, book.version), draws.int(1, book.version)])) {
      const redacted = book.decider.redact(book.stateAt(version), viewer === '' ? null : viewer);
      const folded = book.foldAt(version, viewer);
      latch.check(
        same(redacted, folded),
        'L2',
        () => `version ${version} for ${viewer}: ${firstDifference(redacted, folded)}`,
      );
    }
  }
}

/** R3: what was told is in the log for ever; what is settled in an open page is settled as the log says. */
function auditCommands({ checker, latch, log, gameId, tabs }: World): void {
  for (const asked of checker.asked.all.values()) {
    const key = { actor: asked.playerId, correlationId: asked.correlationId };
    const remembered = log.receipts(gameId, [key])[0]?.outcome ?? null;
    latch.check(
      asked.told === null || remembered !== null,
      'R3',
      () => `${asked.tab}: ${asked.correlationId} was answered and is forgotten`,
    );
    if (asked.committedAt !== null)
      latch.check(
        remembered?.status === 'accepted',
        'R3',
        () => `${asked.correlationId} is in the log without a receipt`,
      );
  }
  for (const tab of tabs) {
    for (const [correlationId, outcome] of tab.outcomes) {
      const receipt = checker.asked.get(tab.playerId, correlationId)?.receipt ?? null;
      latch.check(
        outcome.status !== 'accepted' || receipt?.status === 'accepted',
        'R3',
        () => `${tab.name} was told ${correlationId} is accepted; the log has ${JSON.stringify(receipt)}`,
      );
    }
  }
}

/** S7, S8: each node's room, found again or loaded cold, is the log; so is its history. */
async function auditNodes(world: World): Promise<void> {
  for (const node of world.nodes) {
    let isDone = false;
    const { incarnation, registry } = node;
    incarnation.enter('audit', () => {
      void auditNode(world, registry).then(() => {
        isDone = true;
      });
    });
    await world.scheduler.run(world.scheduler.nowUs + 30_000_000, () => isDone || world.latch.isSet);
    world.latch.check(isDone, 'S7', () => `${node.name} cannot load the game after healing`);
  }
}

async function auditNode(
  { checker, latch, gameId, random }: World,
  registry: World['nodes'][number]['registry'],
): Promise<void> {
  const { book } = checker;
  const room = await registry.find(gameId);
  if (room === null) return latch.fail('S7', 'a node does not know the game');
  const same = createSameness();
  const held = room.gameVersion;
  latch.check(held <= book.version, 'R1', () => `a room holds version ${held}, committed is ${book.version}`);
  if (latch.isSet) return;
  latch.check(
    same(room.state, book.stateAt(held)),
    'L1',
    () => `a room's state at ${held}: ${firstDifference(room.state, book.stateAt(held))}`,
  );
  const draws = random.fork('history');
  const viewer = draws.pick(Object.keys(book.state?.players ?? {}));
  const version = draws.int(1, held);
  const past = await room.history.stateAt(viewer, version);
  latch.check(
    same(past?.game, book.foldAt(version, viewer)),
    'S8',
    () => `the game at version ${version} for ${viewer}: ${firstDifference(past?.game, book.foldAt(version, viewer))}`,
  );
  const page = await room.history.events(viewer, version - 1, 5);
  for (const event of page.events) {
    latch.check(
      same(event, book.publicEvent(event.version, viewer)),
      'S8',
      () => `history's version ${event.version} is not the log's`,
    );
  }
  latch.check(
    page.events[0]?.version === version,
    'S8',
    () => `history after ${version - 1} begins at ${page.events[0]?.version}`,
  );
  const last = await room.history.last(viewer, 3);
  latch.check(
    // A timer may have written meanwhile: not less than was there before.
    (last.at(-1)?.version ?? 0) >= page.version,
    'S8',
    () => `history's last event is ${last.at(-1)?.version} of ${page.version}`,
  );
}

/** S9, S7: when everybody has gone, nothing is left behind: no session, no mailbox, no timer, no room. */
async function auditSilence(world: World): Promise<void> {
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
