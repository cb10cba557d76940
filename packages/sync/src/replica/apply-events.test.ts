import { describe, expect, test } from 'vitest';
import { applyEvents } from './apply-events.ts';
import { accept, createReplica, positionOf } from './replica.ts';
import { boardDecider } from './testing/board.ts';
import { applied, eventsSince, replicaOf, serverWith, submitted } from './testing/replicas.ts';
import type { BoardReplica } from './testing/replicas.ts';

describe('events', () => {
  test('[R4] that continue what is held move the confirmed state, and are its newest events', () => {
    const { server, ana } = table();
    server.submit('bo', 'b1', { type: 'put', value: 8 }, 9);
    const after = applied(ana, eventsSince(server, 'ana', 2));
    expect(after.confirmed).toEqual({ ...server.positionAt(3), game: { ...server.boardAt(3) } });
    expect(after.game).toBe(after.confirmed?.game);
    expect(after.lastEvents.map(({ version }) => version)).toEqual([3]);
  });

  test('[R4] that hold a pending command’s outcome take it out of what is pending', () => {
    const { server, ana } = table();
    const asked = submitted(ana, 'a1', { type: 'put', value: 5 });
    expect(asked.game?.numbers).toEqual({ ana: 5 });
    server.submit('ana', 'a1', { type: 'put', value: 5 }, 9);
    const after = applied(asked, eventsSince(server, 'ana', 2));
    expect(after.pending).toEqual([]);
    expect(after.game?.numbers).toEqual({ ana: 5 });
  });

  test('[W5] of somebody else with the same correlation id leave an own command pending', () => {
    const { server, ana } = table();
    const asked = submitted(ana, 'same', { type: 'put', value: 5 });
    server.submit('bo', 'same', { type: 'put', value: 8 }, 9);
    expect(applied(asked, eventsSince(server, 'ana', 2)).pending).toHaveLength(1);
  });

  test('[R4] an accepted command stays, and does not flicker, until its version is there', () => {
    const { server, ana } = table();
    const asked = submitted(ana, 'a1', { type: 'put', value: 5 });
    server.submit('bo', 'b1', { type: 'put', value: 8 }, 9);
    server.submit('ana', 'a1', { type: 'put', value: 5 }, 9);
    const answered = accept(boardDecider, asked, 'a1', 4);
    expect(answered.pending.map(({ stage }) => stage)).toEqual(['answered']);
    const halfway = applied(answered, server.events('ana', 2, 3));
    expect(halfway.pending).toHaveLength(1);
    expect(halfway.game?.numbers).toEqual({ ana: 5, bo: 8 });
    const after = applied(halfway, server.events('ana', 3, 4));
    expect(after.pending).toEqual([]);
    expect(after.game?.numbers).toEqual({ ana: 5, bo: 8 });
  });

  test('[R4] cover an accepted command that made no event', () => {
    const { server, ana } = table();
    server.submit('bo', 'b1', { type: 'put', value: 8 }, 9);
    const answered = accept(boardDecider, submitted(ana, 'a1', { type: 'join' }), 'a1', 3);
    expect(applied(answered, eventsSince(server, 'ana', 2)).pending).toEqual([]);
  });

  test('[C5] that are held already change nothing', () => {
    const { server, ana } = table();
    server.submit('bo', 'b1', { type: 'put', value: 8 }, 9);
    const payload = eventsSince(server, 'ana', 2);
    const after = applied(ana, payload);
    expect(verdict(after, payload)).toBe('known');
    expect(verdict(after, server.events('ana', 0, 2))).toBe('known');
    expect(verdict(after, server.events('ana', 3, 3))).toBe('known');
  });

  test('[R2] that begin above what is held are a gap', () => {
    const { server, ana } = table();
    server.submit('bo', 'b1', { type: 'put', value: 8 }, 9);
    server.submit('bo', 'b2', { type: 'put', value: 9 }, 9);
    expect(verdict(ana, server.events('ana', 3, 4))).toBe('gap');
  });

  test('[R2] that overlap what is held are applied from there on, each version once', () => {
    const { server, ana } = table();
    server.submit('bo', 'b1', { type: 'put', value: 8 }, 9);
    const held = applied(ana, eventsSince(server, 'ana', 2));
    server.submit('bo', 'b2', { type: 'put', value: 9 }, 9);
    const after = applied(held, eventsSince(server, 'ana', 1));
    expect(after.confirmed?.gameVersion).toBe(4);
    expect(after.lastEvents.map(({ version }) => version)).toEqual([3, 4]);
    expect(after.game?.numbers).toEqual({ bo: 9 });
  });

  test.for([
    ['lack a version', (versions: readonly number[]) => versions.slice(1)],
    ['lack the last version', (versions: readonly number[]) => versions.slice(0, -1)],
    ['have one twice', (versions: readonly number[]) => versions.toSpliced(1, 1, versions[0] ?? 0)],
    ['are out of order', (versions: readonly number[]) => versions.toReversed()],
  ] as const)('[R2] that %s are a gap, and nothing of them is applied', ([, spoil]) => {
    const { server, ana } = table();
    for (const value of [1, 2, 3]) server.submit('bo', `b${value}`, { type: 'put', value }, 9);
    const payload = eventsSince(server, 'ana', 2);
    const versions = spoil(payload.events.map(({ version }) => version));
    const events = versions.flatMap((version) => payload.events.filter((event) => event.version === version));
    expect(verdict(ana, { ...payload, events })).toBe('gap');
  });

  test('[W4] that end where this client is, with another head, are of another log', () => {
    const { server, ana } = table();
    expect(verdict(ana, { ...eventsSince(server, 'ana', 2), head: 'other' })).toBe('gap');
    expect(verdict(ana, eventsSince(server, 'ana', 2))).toBe('known');
  });

  test('[R2] before anything is held are a gap', () => {
    const { server } = table();
    expect(verdict(createReplica(boardDecider), eventsSince(server, 'ana', 0))).toBe('gap');
  });

  test('[C3] that cannot be applied leave what is shown, and only a snapshot leads on', () => {
    const { server, ana } = table();
    server.submit('bo', 'b1', { type: 'spoil' }, 9);
    const result = applyEvents(boardDecider, ana, eventsSince(server, 'ana', 2), 100);
    if (result.verdict !== 'broken') throw new Error(result.verdict);
    expect(result.replica.confirmed).toBe(ana.confirmed);
    expect(result.replica.game).toBe(ana.game);
    expect(positionOf(result.replica)).toBeNull();
    expect(verdict(result.replica, eventsSince(server, 'ana', 2))).toBe('gap');
  });

  test('[W7] say whether one of the new ones is urgent', () => {
    const { server, ana } = table();
    server.submit('bo', 'b1', { type: 'ring' }, 9);
    server.submit('bo', 'b2', { type: 'put', value: 1 }, 9);
    expect(applyEvents(boardDecider, ana, server.events('ana', 2, 3), 100)).toMatchObject({ isUrgent: true });
    const held = applied(ana, server.events('ana', 2, 3));
    expect(applyEvents(boardDecider, held, server.events('ana', 2, 4), 100)).toMatchObject({ isUrgent: false });
  });

  test('[S9] keep the newest of their kind only', () => {
    const { server, ana } = table();
    for (const value of [1, 2, 3]) server.submit('bo', `b${value}`, { type: 'put', value }, 9);
    const result = applyEvents(boardDecider, ana, eventsSince(server, 'ana', 2), 2);
    expect(result).toMatchObject({ replica: { lastEvents: [{ version: 4 }, { version: 5 }] } });
  });

  test('[D10] that end a membership say so', () => {
    const { server, ana } = table();
    expect(ana.isMember).toBe(true);
    server.submit('ana', 'a1', { type: 'leave' }, 9);
    expect(applied(ana, eventsSince(server, 'ana', 2)).isMember).toBe(false);
  });
});

function table() {
  const server = serverWith('ana', 'bo');
  return { server, ana: replicaOf(server, 'ana') };
}

function verdict(replica: BoardReplica, payload: Parameters<typeof applied>[1]): string {
  return applyEvents(boardDecider, replica, payload, 100).verdict;
}
