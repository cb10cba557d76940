import type { AppendResult } from '@planning-poker/sync';
import { createVirtualRuntime, StoreFault } from '@planning-poker/sync';
import { expect, test } from 'vitest';
import { GroupCommit } from './group-commit.ts';
import { toAppendRow, type AppendRow } from './rows.ts';

function row(gameId: string): AppendRow {
  return toAppendRow({ gameId, expectedVersion: 0, events: [], receipts: [] });
}

function setUp() {
  const runtime = createVirtualRuntime();
  const groups: {
    readonly games: readonly string[];
    resolve(results: readonly AppendResult[]): void;
    reject(reason: unknown): void;
  }[] = [];
  const commit = new GroupCommit((appends) => {
    const { promise, resolve, reject } = Promise.withResolvers<readonly AppendResult[]>();
    groups.push({ games: appends.map(({ gameId }) => gameId), resolve, reject });
    return promise;
  }, runtime);
  return { runtime, groups, commit };
}

test('[S1] all of one turn goes in one transaction, and each is answered with its own result', async () => {
  const { runtime, groups, commit } = setUp();
  const answers = ['a', 'b', 'c'].map((game) => commit.append(row(game)));
  expect(groups).toEqual([]);
  await runtime.settle();
  expect(groups.map(({ games }) => games)).toEqual([['a', 'b', 'c']]);
  groups[0]?.resolve(['appended', 'conflict', 'appended']);
  expect(await Promise.all(answers)).toEqual(['appended', 'conflict', 'appended']);
});

test('[S1] what comes while one is written gathers, and is written next, without another turn', async () => {
  const { runtime, groups, commit } = setUp();
  const first = commit.append(row('a'));
  await runtime.settle();
  const others = ['b', 'c'].map((game) => commit.append(row(game)));
  await runtime.settle();
  expect(groups).toHaveLength(1);
  groups[0]?.resolve(['appended']);
  expect(await first).toBe('appended');
  await runtime.settle();
  expect(groups[1]?.games).toEqual(['b', 'c']);
  groups[1]?.resolve(['appended', 'appended']);
  expect(await Promise.all(others)).toEqual(['appended', 'appended']);
});

test('[S3] a transaction that fails fails for all that were in it, as it failed, and for nobody else', async () => {
  const { runtime, groups, commit } = setUp();
  const failed = [commit.append(row('a')), commit.append(row('b'))].map((answer) =>
    answer.catch((error: unknown) => error),
  );
  await runtime.settle();
  const later = commit.append(row('c'));
  const fault = new StoreFault('unknown', 'the disk has gone');
  groups[0]?.reject(fault);
  expect(await Promise.all(failed)).toEqual([fault, fault]);
  await runtime.settle();
  groups[1]?.resolve(['appended']);
  expect(await later).toBe('appended');
});

test('an append that the store forgets is not waited for for ever', async () => {
  const { runtime, groups, commit } = setUp();
  const answers = [commit.append(row('a')), commit.append(row('b')).catch((error: unknown) => String(error))];
  await runtime.settle();
  groups[0]?.resolve(['appended']);
  expect(await Promise.all(answers)).toEqual(['appended', 'Error: The store has lost an append.']);
});

test('[S9] a group has a bound', async () => {
  const { runtime, groups, commit } = setUp();
  for (let index = 0; index < 1_000; index += 1) void commit.append(row(`${index}`));
  await runtime.settle();
  expect(groups[0]?.games).toHaveLength(512);
  groups[0]?.resolve(Array.from({ length: 512 }, () => 'appended' as const));
  await runtime.settle();
  expect(groups[1]?.games).toHaveLength(488);
});
