import { describe, expect, test } from 'vitest';
import type { SnapshotPayload } from '../messages.ts';
import { applySnapshot } from './apply-snapshot.ts';
import { accept, createReplica, positionOf } from './replica.ts';
import { boardDecider } from './testing/board.ts';
import type { Board, BoardCommand } from './testing/board.ts';
import type { ModelServer } from './testing/model-server.ts';
import { applied, eventsSince, replicaOf, serverWith, snapshotTaken, submitted } from './testing/replicas.ts';
import type { BoardReplica } from './testing/replicas.ts';

describe('a snapshot', () => {
  test('[W4] is where a client begins', () => {
    const server = serverWith('ana');
    const taken = replicaOf(server, 'ana');
    expect(taken).toMatchObject({
      playerId: 'ana',
      isMember: true,
      confirmed: { gameVersion: 1 },
      presence: { connected: [] },
    });
    expect(taken.game).toBe(taken.confirmed?.game);
  });

  test('[W4] above what is held is taken, and what is pending is played on top of it', () => {
    const { server, ana } = table();
    server.submit('bo', 'b1', { type: 'put', value: 8 }, 9);
    const taken = snapshotTaken(submitted(ana, 'a1', { type: 'put', value: 5 }), snapshot(server), false);
    expect(taken.confirmed?.gameVersion).toBe(3);
    expect(taken.game?.numbers).toEqual({ ana: 5, bo: 8 });
  });

  test('[R4] covers what was answered at or below its version', () => {
    const { server, ana } = table();
    const answered = accept(boardDecider, submitted(ana, 'a1', { type: 'put', value: 5 }), 'a1', 3);
    server.submit('ana', 'a1', { type: 'put', value: 5 }, 9);
    expect(snapshotTaken(answered, snapshot(server), false).pending).toEqual([]);
  });

  test('[C5] below what is held, and asked by nobody, is not taken', () => {
    const { server, ana } = table();
    const late = snapshot(server);
    server.submit('bo', 'b1', { type: 'put', value: 8 }, 9);
    expect(verdict(applied(ana, eventsSince(server, 'ana', 2)), late, false)).toBe('doubtful');
  });

  test('[W4] below what is held, as the answer to that very position, is a restored backup: taken', () => {
    const { server, ana } = table();
    server.submit('bo', 'b1', { type: 'put', value: 8 }, 9);
    const ahead = applied(ana, eventsSince(server, 'ana', 2));
    server.restore(2);
    const back = snapshotTaken(ahead, snapshot(server), true);
    expect(back.confirmed).toMatchObject(server.positionAt(2));
    expect(back.game?.numbers).toEqual({});
    expect(back.lastEvents).toEqual([]);
  });

  test('[W4] of a log that was set back voids answers: the commands are sent again', () => {
    const { server, ana } = table();
    server.submit('bo', 'b1', { type: 'put', value: 8 }, 9);
    const ahead = applied(ana, eventsSince(server, 'ana', 2));
    const answered = accept(boardDecider, submitted(ahead, 'a1', { type: 'put', value: 5 }), 'a1', 4);
    server.restore(2);
    const back = snapshotTaken(answered, snapshot(server), true);
    expect(back.pending).toMatchObject([{ stage: 'queued', outcomeVersion: null }]);
    expect(back.game?.numbers).toEqual({ ana: 5 });
  });

  test('[W4] at the held version with another head is another log, taken whoever asked', () => {
    const { server, ana } = table();
    const answered = accept(boardDecider, submitted(ana, 'a1', { type: 'put', value: 5 }), 'a1', 3);
    const other = { ...snapshot(server), head: 'other' };
    const taken = snapshotTaken(answered, other, false);
    expect(positionOf(taken)).toEqual({ gameVersion: 2, head: 'other' });
    expect(taken.pending).toMatchObject([{ stage: 'queued' }]);
  });

  test('[C5] of the very place that is held keeps the newest events', () => {
    const { server, ana } = table();
    server.submit('bo', 'b1', { type: 'put', value: 8 }, 9);
    const held = applied(ana, eventsSince(server, 'ana', 2));
    expect(snapshotTaken(held, snapshot(server), false).lastEvents).toEqual(held.lastEvents);
  });

  test('[C3] that the domain cannot read leaves what is shown, and asks for another', () => {
    const { server, ana } = table();
    const unreadable = { ...snapshot(server), gameVersion: 9, game: {} as Board };
    const result = applySnapshot(boardDecider, ana, unreadable, true);
    if (result.verdict !== 'broken') throw new Error(result.verdict);
    expect(result.replica.game).toBe(ana.game);
    expect(positionOf(result.replica)).toBeNull();
  });

  test('[C3] heals a replica that could not apply events, whatever its version', () => {
    const { server, ana } = table();
    const broken = { ...ana, broken: true };
    const healed = snapshotTaken(broken, { ...snapshot(server), gameVersion: 1 }, false);
    expect(healed.broken).toBe(false);
    expect(positionOf(healed)?.gameVersion).toBe(1);
  });
});

describe('a cached view', () => {
  test('[U6] is shown before the server answers', () => {
    const { server } = table();
    const cached = { position: server.positionAt(2), game: server.boardAt(2), playerId: 'ana' };
    const replica = createReplica<Board, BoardCommand>(boardDecider, cached);
    expect(replica).toMatchObject({ game: cached.game, isMember: true, playerId: 'ana' });
    expect(positionOf(replica)).toEqual(cached.position);
  });

  test('[U6] that this page cannot read is as good as none', () => {
    const cached = { position: { gameVersion: 2, head: 'x' }, game: {} as Board, playerId: 'ana' };
    expect(createReplica<Board, BoardCommand>(boardDecider, cached)).toEqual(createReplica(boardDecider));
  });
});

function table() {
  const server = serverWith('ana', 'bo');
  return { server, ana: replicaOf(server, 'ana') };
}

function snapshot(server: ModelServer): SnapshotPayload<Board> {
  return server.snapshot('ana').payload as SnapshotPayload<Board>;
}

function verdict(replica: BoardReplica, payload: SnapshotPayload<Board>, mayGoBack: boolean): string {
  return applySnapshot(boardDecider, replica, payload, mayGoBack).verdict;
}
