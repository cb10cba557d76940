import { defaultDeck, pokerDecider } from '@planning-poker/poker';
import type { Command, GameEvent, SettingsChange } from '@planning-poker/poker';
import type { StoredEvent } from '@planning-poker/sync';
import { Latch } from '../world/latch.ts';
import { Book } from './book.ts';

/** A game of Ana, who leads, and Bo, made by hand, for the tests of what reads a log. */
export class SmallLog {
  readonly latch = new Latch(() => this.nowUs);
  readonly book = new Book('g', pokerDecider);
  nowUs = 0;

  constructor(settings: SettingsChange = {}) {
    this.add('ana', {
      type: 'createGame',
      gameId: 'g',
      name: 'G',
      deck: defaultDeck,
      settings,
      facilitator: { playerId: 'ana', name: 'Ana', role: 'voter' },
      stories: [{ title: 'One' }],
    });
    this.add('bo', { type: 'joinGame', name: 'Bo' });
  }

  get rule(): string | null {
    return this.latch.failure?.rule ?? null;
  }

  get objection(): string | null {
    return this.latch.failure?.message ?? null;
  }

  forgive(): void {
    this.latch.failure = null;
  }

  /** What the command would write now. */
  events(actor: string, command: Command, correlationId = `c${this.book.version}`): StoredEvent[] {
    const { state, version } = this.book;
    const decision = pokerDecider.decide(state, command, {
      actor,
      now: 1,
      newId: () => 's',
      connected: new Set(['ana', 'bo']),
      facilitationClaimable: true,
    });
    if (!decision.ok) throw new Error(decision.error.message);
    return decision.value.map((event: GameEvent, index) => this.#stored(event, version + index + 1, correlationId));
  }

  /** Its events, in the book. */
  add(actor: string, command: Command, correlationId?: string): readonly StoredEvent[] {
    const events = this.events(actor, command, correlationId);
    for (const event of events) this.book.add(event);
    return events;
  }

  #stored(event: GameEvent, version: number, correlationId: string): StoredEvent {
    return {
      ...event,
      version,
      correlationId,
      schema: pokerDecider.schema,
      hash: `hash-of-version-${version}`.padStart(24, 'x'),
    };
  }
}
