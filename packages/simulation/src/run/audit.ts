import { foldLog } from '../check/fold-log.ts';
import { createSameness, firstDifference } from '../check/same.ts';
import { auditClock } from './audit-clock.ts';
import { auditCommands } from './audit-commands.ts';
import { auditHistory } from './audit-history.ts';
import { auditIds } from './audit-ids.ts';
import { auditResumes } from './audit-resumes.ts';
import { auditSilence } from './audit-silence.ts';
import type { World } from './world.ts';

/** After everybody agrees: the whole record, folded anew from its text, against everything that anybody holds. */
export async function audit(world: World): Promise<void> {
  const { checker, latch, log, gameId, tabs } = world;
  auditClocks(world);
  auditLog(world);
  auditCommands({ latch, asked: checker.asked, log, gameId, tabs });
  if (!latch.isSet) await auditNodes(world);
  if (!latch.isSet) await auditSilence(world);
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

/** U32, where clocks go alike; of nodes whose clocks stand apart a page may have asked another one last. */
function auditClocks({ latch, nodes, tabs, plan }: World): void {
  const { clockJump, clockDrift, clockSkew } = plan.faults;
  const areTrue = clockJump === undefined && clockDrift === undefined;
  if (!areTrue || (clockSkew !== undefined && nodes.length > 1)) return;
  for (const tab of tabs) {
    const { connection } = tab;
    const node = nodes.find(({ gateway }) => connection !== null && gateway.connections.includes(connection));
    if (node !== undefined) auditClock(latch, tab, node.clock);
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

async function auditNode(world: World, registry: World['nodes'][number]['registry']): Promise<void> {
  const { checker, latch, gameId, random, log } = world;
  const { book, asked } = checker;
  const room = await registry.find(gameId);
  if (room === null) return latch.fail('S7', 'a node does not know the game');
  const held = room.gameVersion;
  latch.check(held <= book.version, 'R1', () => `a room holds version ${held}, committed is ${book.version}`);
  if (latch.isSet) return;
  latch.check(
    createSameness()(room.state, book.stateAt(held)),
    'L1',
    () => `a room's state at ${held}: ${firstDifference(room.state, book.stateAt(held))}`,
  );
  const draws = random.fork('history');
  const viewer = draws.pick(Object.keys(book.state?.players ?? {}));
  await auditHistory({ latch, book, history: room.history, held, viewer }, draws);
  await auditResumes(latch, book, room);
  await auditIds({ latch, asked, book, log, gameId }, room);
}
