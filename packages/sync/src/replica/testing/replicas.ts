import type { EventsPayload, SnapshotPayload } from '../../messages.ts';
import { applyEvents } from '../apply-events.ts';
import { applySnapshot } from '../apply-snapshot.ts';
import { createReplica, submit } from '../replica.ts';
import type { Replica } from '../replica.ts';
import { boardDecider } from './board.ts';
import type { Board, BoardCommand } from './board.ts';
import { ModelServer } from './model-server.ts';

export type BoardReplica = Replica<Board, BoardCommand>;

/** A server on which `players` have joined, at version `players.length`. */
export function serverWith(...players: readonly string[]): ModelServer {
  const server = new ModelServer();
  for (const player of players) server.submit(player, `join-${player}`, { type: 'join' }, 1);
  return server;
}

/** What `playerId` holds after a snapshot of the server's present state. */
export function replicaOf(server: ModelServer, playerId: string): BoardReplica {
  return snapshotTaken(createReplica<Board, BoardCommand>(boardDecider), server.snapshot(playerId).payload, true);
}

export function snapshotTaken(replica: BoardReplica, payload: object, mayGoBack: boolean): BoardReplica {
  const taken = applySnapshot(boardDecider, replica, payload as SnapshotPayload<Board>, mayGoBack);
  if (taken.verdict !== 'applied') throw new Error(`The snapshot is ${taken.verdict}.`);
  return taken.replica;
}

/** The replica after a message that continues it, or that it has already. */
export function applied(replica: BoardReplica, payload: EventsPayload): BoardReplica {
  const result = applyEvents(boardDecider, replica, payload, 100);
  if (result.verdict === 'known') return replica;
  if (result.verdict !== 'applied') throw new Error(`The events are a ${result.verdict}.`);
  return result.replica;
}

export function submitted(replica: BoardReplica, correlationId: string, command: BoardCommand): BoardReplica {
  return submit(boardDecider, replica, { correlationId, command, since: 5, predictedAt: 5 });
}

/** The events after version `from` as `playerId` is told of them. */
export function eventsSince(server: ModelServer, playerId: string, from: number): EventsPayload {
  return server.events(playerId, from);
}
