import type { Game } from '@planning-poker/poker';
import type { FieldChange, History } from '@planning-poker/sync';
import type { Book } from '../check/book.ts';
import { createSameness, firstDifference } from '../check/same.ts';
import type { Latch } from '../world/latch.ts';
import type { Random } from '../world/random.ts';

export interface AuditedHistory {
  readonly latch: Latch;
  readonly book: Book;
  readonly history: History<Game>;
  /** what its room held before it was asked anything: a timer may write meanwhile */
  readonly held: number;
  readonly viewer: string;
}

/** Fields that change now and then, and of which a few changes are many. */
const FIELDS = ['currentStoryId', 'endedAt', 'timer'] as const;
const EVENTS = 5;
const LAST = 3;

/** [S8] A room's history is the redacted log, in each of its forms. */
export async function auditHistory(audited: AuditedHistory, random: Random): Promise<void> {
  const version = random.int(1, audited.held);
  await auditStateAt(audited, version);
  for (const direction of [1, -1] as const) await auditStep(audited, version, direction);
  for (const field of FIELDS) await auditChangesOf(audited, field);
  await auditLast(audited, await auditEvents(audited, version));
}

async function auditStateAt({ latch, book, history, viewer }: AuditedHistory, version: number): Promise<void> {
  const past = await history.stateAt(viewer, version);
  const truth = book.foldAt(version, viewer);
  latch.check(
    createSameness()(past?.game, truth),
    'S8',
    () => `the game at version ${version} for ${viewer}: ${firstDifference(past?.game, truth)}`,
  );
}

/** What the page says is the log's version. */
async function auditEvents({ latch, book, history, viewer }: AuditedHistory, version: number): Promise<number> {
  const page = await history.events(viewer, version - 1, EVENTS);
  const same = createSameness();
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
  return page.version;
}

async function auditStep(
  { latch, book, history, held, viewer }: AuditedHistory,
  version: number,
  direction: 1 | -1,
): Promise<void> {
  const step = await history.step(viewer, version, direction);
  const to = version + direction;
  const same = createSameness();
  const isThere = to >= 1 && to <= held;
  const isTrue = isThere
    ? step?.version === to && same(step.game, book.foldAt(to, viewer)) && same(step.event, book.publicEvent(to, viewer))
    : step === null || to > held;
  latch.check(isTrue, 'S8', () => `a step from ${version} by ${direction} leads to ${step?.version ?? 'nothing'}`);
}

async function auditChangesOf(
  { latch, book, history, held, viewer }: AuditedHistory,
  field: (typeof FIELDS)[number],
): Promise<void> {
  const changes = (await history.changesOf(viewer, [field])).filter((change) => change.version <= held);
  const same = createSameness();
  const truth: FieldChange[] = [];
  for (let version = 1; version <= held; version += 1) {
    const value = book.foldAt(version, viewer)[field];
    if (version === 1 || !same(value, truth.at(-1)?.value)) truth.push({ version, value });
  }
  latch.check(same(changes, truth), 'S8', () => `changes of ${field}: ${firstDifference(changes, truth)}`);
}

async function auditLast({ latch, book, history, held, viewer }: AuditedHistory, logVersion: number): Promise<void> {
  const last = await history.last(viewer, LAST);
  const same = createSameness();
  latch.check(
    last.length >= Math.min(LAST, held) && last.every((event) => same(event, book.publicEvent(event.version, viewer))),
    'S8',
    () => `history's last ${last.length} events are not the log's`,
  );
  latch.check(
    // A timer may have written meanwhile: not less than was there before.
    (last.at(-1)?.version ?? 0) >= logVersion,
    'S8',
    () => `history's last event is ${last.at(-1)?.version} of ${logVersion}`,
  );
}
