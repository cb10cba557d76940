import type { DomainCommand, DomainEvent } from '../decider.ts';
import { invariant } from '../invariant.ts';
import type { PublicEvent } from '../messages.ts';
import type { EncodedVersion } from './encoded-version.ts';
import { publicEvent, upcast } from './encoded-version.ts';
import { fieldAt, isSameValue } from './field-at.ts';
import type { FieldChange, History, HistoryPage, StateAt, Step } from './history.ts';
import type { LiveRoom } from './live-room.ts';
import type { RoomEnvironment } from './room-environment.ts';

type LoggedEvent<Event> = Pick<EncodedVersion<Event>, 'version' | 'correlationId' | 'event'>;

/** History over a room's memory and its store. It shows what the room has told, never more (R1). */
export class LogHistory<State, Command extends DomainCommand, Event extends DomainEvent> implements History<State> {
  readonly #environment: RoomEnvironment<State, Command, Event>;
  readonly #room: LiveRoom<State, Command, Event>;

  constructor(environment: RoomEnvironment<State, Command, Event>, room: LiveRoom<State, Command, Event>) {
    this.#environment = environment;
    this.#room = room;
  }

  async events(viewer: string | null, from: number, limit: number): Promise<HistoryPage> {
    await this.#reach(from);
    const version = this.#room.ledger.gameVersion;
    const after = Math.min(Math.max(from, 0), version);
    const to = Math.min(after + Math.max(1, Math.min(limit, this.#environment.limits.historyPage)), version);
    const events: PublicEvent[] = [];
    let [last, characters] = [after, 0];
    for await (const logged of this.#between(after, to)) {
      const event = this.#redacted(logged, viewer);
      events.push(event);
      last = logged.version;
      characters += JSON.stringify(event).length;
      if (characters > this.#environment.limits.historyPageCharacters) break;
    }
    return { version, events, next: last > after && last < version ? last : null };
  }

  async last(viewer: string | null, count: number): Promise<readonly PublicEvent[]> {
    const wanted = Math.max(0, Math.min(count, this.#environment.limits.historyPage));
    if (wanted === 0) return [];
    const events: PublicEvent[] = [];
    let next: number | null = Math.max(0, this.#room.ledger.gameVersion - wanted);
    while (next !== null && events.length < wanted) {
      const page: HistoryPage = await this.events(viewer, next, wanted - events.length);
      events.push(...page.events);
      next = page.next;
    }
    return events;
  }

  async stateAt(viewer: string | null, gameVersion: number): Promise<StateAt<State> | null> {
    await this.#reach(gameVersion);
    if (!Number.isSafeInteger(gameVersion) || gameVersion < 1 || gameVersion > this.#room.ledger.gameVersion)
      return null;
    const state = await this.#stateAt(gameVersion);
    return { version: gameVersion, game: this.#environment.decider.redact(state, viewer) };
  }

  /** Folds the viewer's own redacted events: by L2 that is what the viewer saw at each version. */
  async changesOf(viewer: string | null, path: readonly (string | number)[]): Promise<readonly FieldChange[]> {
    const { decider, limits } = this.#environment;
    const changes: FieldChange[] = [];
    let state: State | null = null;
    let value: unknown;
    for await (const { version, event } of this.#between(0, this.#room.ledger.gameVersion)) {
      state = decider.evolve(state, decider.redactEvent(event, viewer));
      const next = fieldAt(state, path);
      if (isSameValue(value, next)) continue;
      value = next;
      changes.push({ version, value });
      if (changes.length > limits.historyChanges) changes.shift();
    }
    return changes;
  }

  async step(viewer: string | null, from: number, direction: 1 | -1): Promise<Step<State> | null> {
    const there = await this.stateAt(viewer, from + direction);
    if (there === null) return null;
    const page = await this.events(viewer, there.version - 1, 1);
    const [event] = page.events;
    return event === undefined ? null : { ...there, event };
  }

  /** R5: somebody may know of a version that this node has not read yet. */
  async #reach(gameVersion: number): Promise<void> {
    if (Number.isSafeInteger(gameVersion) && gameVersion > this.#room.ledger.gameVersion) await this.#room.refresh();
  }

  async #stateAt(gameVersion: number): Promise<State> {
    const { decider, store } = this.#environment;
    const { ledger, gameId } = this.#room;
    if (gameVersion === ledger.gameVersion) return ledger.game;
    let base: { readonly version: number; readonly state: State | null } | null = ledger.cache.checkpoint(gameVersion);
    if (base === null) {
      const snapshot = await store.snapshot(gameId, gameVersion);
      const isUsable = snapshot !== null && snapshot.schema === decider.schema;
      // As in loadLedger: a snapshot of the present schema holds what this decider folded.
      base = isUsable ? { version: snapshot.gameVersion, state: snapshot.state as State } : { version: 0, state: null };
    }
    let { state } = base;
    for await (const { event } of this.#between(base.version, gameVersion)) state = decider.evolve(state, event);
    invariant(state !== null, 'L1', 'events fold to nothing');
    return state;
  }

  /** The events after one version up to another, from memory where they are. */
  async *#between(after: number, to: number): AsyncGenerator<LoggedEvent<Event>> {
    const { decider, store, limits } = this.#environment;
    const { ledger, gameId } = this.#room;
    let last = after;
    while (last < to) {
      const recent = ledger.cache.range(last, to);
      if (recent !== null) {
        yield* recent;
        return;
      }
      const page = await store.read(gameId, last, Math.min(limits.readPage, to - last));
      for (const stored of page) {
        invariant(stored.version === last + 1, 'R2', `version ${stored.version} follows ${last} in the log`);
        last = stored.version;
        yield { version: stored.version, correlationId: stored.correlationId, event: upcast(decider, stored) };
      }
      // Erased meanwhile: what there was is gone.
      if (page.length === 0) return;
    }
  }

  #redacted(logged: LoggedEvent<Event>, viewer: string | null): PublicEvent {
    return publicEvent(this.#environment.decider, logged, logged.event, viewer);
  }
}
