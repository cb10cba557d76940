import type { Command, Game, GameEvent } from '@planning-poker/poker';
import type { Decider, Position, PublicEvent, StoredEvent } from '@planning-poker/sync';

const HEAD_CHARACTERS = 16;

/** The truth about one game, folded from what was committed and from nothing else: what everybody is held against. */
export class Book {
  readonly gameId: string;
  readonly decider: Decider<Game, Command, GameEvent>;
  readonly #stored: StoredEvent[] = [];
  readonly #events: GameEvent[] = [];
  readonly #states: Game[] = [];
  readonly #public = new Map<string, PublicEvent[]>();
  readonly #folds = new Map<string, Game[]>();
  readonly #members: ReadonlySet<string>[] = [new Set()];

  constructor(gameId: string, decider: Decider<Game, Command, GameEvent>) {
    this.gameId = gameId;
    this.decider = decider;
  }

  get version(): number {
    return this.#stored.length;
  }

  get state(): Game | null {
    return this.#states.at(-1) ?? null;
  }

  add(stored: StoredEvent): void {
    const { type, data, actor, at, reason } = stored;
    const event = this.decider.upcast({ type, data, actor, at, reason }, stored.schema);
    this.#stored.push(stored);
    this.#events.push(event);
    const state = this.decider.evolve(this.state, event);
    this.#states.push(state);
    this.#members.push(new Set(this.decider.members(state)));
  }

  stored(version: number): StoredEvent {
    return known(this.#stored[version - 1], version);
  }

  event(version: number): GameEvent {
    return known(this.#events[version - 1], version);
  }

  stateAt(version: number): Game {
    return known(this.#states[version - 1], version);
  }

  headAt(version: number): string {
    return version === 0 ? '' : this.stored(version).hash.slice(0, HEAD_CHARACTERS);
  }

  holds({ gameVersion, head }: Position): boolean {
    return gameVersion <= this.version && gameVersion > 0 && this.headAt(gameVersion) === head;
  }

  /** '' for everybody, a player's id where that player's copy says more */
  variantOf(version: number, viewer: string): string {
    return this.decider.secretOf(this.event(version)) === viewer ? viewer : '';
  }

  publicEvent(version: number, viewer: string): PublicEvent {
    const variant = this.variantOf(version, viewer);
    const list = this.#public.get(variant) ?? [];
    this.#public.set(variant, list);
    return (list[version] ??= this.#publish(version, variant === '' ? null : variant));
  }

  /** The fold of what this viewer may be told, from the very first event; asked for again it costs nothing. */
  foldAt(version: number, viewer: string): Game {
    const fold = this.#folds.get(viewer) ?? [];
    this.#folds.set(viewer, fold);
    for (let next = fold.length + 1; next <= version; next += 1) {
      const event = this.publicEvent(next, viewer);
      fold.push(this.decider.evolve(fold.at(-1) ?? null, event as unknown as GameEvent));
    }
    return known(fold[version - 1], version);
  }

  /** [W6] Does a command end here? What is told never ends within one. */
  endsCommand(version: number): boolean {
    if (version === 0 || version >= this.version) return true;
    return this.stored(version).correlationId !== this.stored(version + 1).correlationId;
  }

  /** Those who are told of changes; before the first event, nobody. */
  membersAt(version: number): ReadonlySet<string> {
    return known(this.#members[version], version);
  }

  /** At some of these versions. */
  wasMember(playerId: string, from: number, to = this.version): boolean {
    for (let version = from; version <= to; version += 1) {
      if (this.membersAt(version).has(playerId)) return true;
    }
    return false;
  }

  /** At all versions from this one on. */
  isMemberSince(playerId: string, from: number): boolean {
    for (let version = from; version <= this.version; version += 1) {
      if (!this.membersAt(version).has(playerId)) return false;
    }
    return true;
  }

  #publish(version: number, viewer: string | null): PublicEvent {
    const { type, data, actor, at, reason } = this.decider.redactEvent(this.event(version), viewer);
    return { version, type, data, actor, at, correlationId: this.stored(version).correlationId, reason };
  }
}

function known<Value>(value: Value | undefined, version: number): Value {
  if (value === undefined) throw new RangeError(`version ${version} is not in the log`);
  return value;
}
