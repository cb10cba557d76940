import type { DomainCommand, DomainEvent } from '../decider.ts';
import { invariant } from '../invariant.ts';
import type { Snapshot } from '../seams/event-store.ts';
import { Ledger } from './ledger.ts';
import { foldStored, readTail } from './read-log.ts';
import type { RoomEnvironment } from './room-environment.ts';

export interface LoadedLedger<State, Event> {
  readonly ledger: Ledger<State, Event>;
  /** version of the snapshot that the load began with; 0: none */
  readonly snapshotVersion: number;
}

/** A game as the log has it: a snapshot and what came after it (S4). Version 0: there is no such game. Rejects with StoreFault. */
export async function loadLedger<State, Command extends DomainCommand, Event extends DomainEvent>(
  environment: RoomEnvironment<State, Command, Event>,
  gameId: string,
): Promise<LoadedLedger<State, Event>> {
  const { decider, store } = environment;
  const snapshot = await store.snapshot(gameId);
  if (snapshot !== null && snapshot.schema === decider.schema) {
    const ledger = await fromSnapshot(environment, gameId, snapshot);
    if (ledger !== null) return { ledger, snapshotVersion: snapshot.gameVersion };
  }
  const ledger = new Ledger<State, Event>(environment.limits, { state: null, gameVersion: 0, hash: '' });
  await follow(environment, gameId, ledger);
  return { ledger, snapshotVersion: 0 };
}

/** null: the snapshot is of another log, which does not reach that far (a restored backup). */
async function fromSnapshot<State, Command extends DomainCommand, Event extends DomainEvent>(
  environment: RoomEnvironment<State, Command, Event>,
  gameId: string,
  snapshot: Snapshot,
): Promise<Ledger<State, Event> | null> {
  const { gameVersion } = snapshot;
  const [event] = await environment.store.read(gameId, gameVersion - 1, 1);
  if (event?.version !== gameVersion) return null;
  // A snapshot of the present schema holds what this decider folded: the store keeps it, the decider knows its shape.
  const state = snapshot.state as State;
  const ledger = new Ledger<State, Event>(environment.limits, { state, gameVersion, hash: event.hash });
  await follow(environment, gameId, ledger);
  return ledger;
}

async function follow<State, Command extends DomainCommand, Event extends DomainEvent>(
  environment: RoomEnvironment<State, Command, Event>,
  gameId: string,
  ledger: Ledger<State, Event>,
): Promise<void> {
  const { decider, store, limits, runtime } = environment;
  await readTail(store, gameId, ledger.gameVersion, limits.readPage, (events) => {
    const { versions, state } = foldStored(decider, ledger.state, events);
    invariant(state !== null, 'L1', 'events fold to nothing');
    ledger.advance(versions, state, runtime.now());
  });
}
