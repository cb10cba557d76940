import type { PublicEvent } from '../messages.ts';

export interface HistoryPage {
  /** the log's version */
  readonly version: number;
  readonly events: readonly PublicEvent[];
  /** the `from` of the next page; null: this is the last one */
  readonly next: number | null;
}

export interface StateAt<State> {
  readonly version: number;
  readonly game: State;
}

export interface Step<State> extends StateAt<State> {
  /** the event that made this version */
  readonly event: PublicEvent;
}

export interface FieldChange {
  readonly version: number;
  /** undefined: the field was not there */
  readonly value: unknown;
}

/** What has happened, as a viewer may see it (null: anybody). Recent versions come from memory, others from the store. Rejects with StoreFault or RoomFault. */
export interface History<State> {
  /** The events after version `from`, at most `limit`. */
  events(viewer: string | null, from: number, limit: number): Promise<HistoryPage>;
  /** The last `count` events, oldest first. */
  last(viewer: string | null, count: number): Promise<readonly PublicEvent[]>;
  /** null: there is no such version. */
  stateAt(viewer: string | null, gameVersion: number): Promise<StateAt<State> | null>;
  /** When did the field at `path` get which value; the last changes, oldest first. */
  changesOf(viewer: string | null, path: readonly (string | number)[]): Promise<readonly FieldChange[]>;
  /** The version after `from` (or before it) with the event that made it; null: there is none. */
  step(viewer: string | null, from: number, direction: 1 | -1): Promise<Step<State> | null>;
}
