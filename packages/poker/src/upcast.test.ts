import { describe, expect, test } from 'vitest';
import type { EventType, GameEvent } from './event.ts';
import { evolve } from './evolve/evolve.ts';
import type { Game } from './game.ts';
import goldenGame from './testing/golden/game.json' with { type: 'json' };
import goldenLog from './testing/golden/log.schema-1.json' with { type: 'json' };
import { fullSession } from './testing/full-session.ts';
import { createUpcast, schema, type StoredEvent, upcast, type UpcastSteps } from './upcast.ts';

interface StoredRow {
  readonly version: number;
  readonly schema: number;
  readonly event: StoredEvent;
}

function fold(rows: readonly StoredRow[], upcaster: (event: StoredEvent, from: number) => GameEvent): Game | null {
  return rows.reduce<Game | null>((game, row) => evolve(game, upcaster(row.event, row.schema)), null);
}

describe('the golden log, as schema 1 was stored', () => {
  test('[D25] folds to the golden game', () => {
    expect(fold(goldenLog, upcast)).toEqual(goldenGame);
  });

  test('[D25] has every kind of event of its schema', () => {
    const types = new Set<string>(goldenLog.map((row) => row.event.type));
    const today: ReadonlySet<EventType> = new Set(fullSession().log.map((event) => event.type));
    expect([...types].toSorted()).toEqual([...today].toSorted());
    expect(types.size).toBe(33);
    expect(goldenLog.map((row) => row.version)).toEqual(goldenLog.map((_, place) => place + 1));
  });

  test('[D25] an event of the present schema stays as it is', () => {
    const event = goldenLog[0]!.event;
    expect(upcast(event, schema)).toBe(event);
  });
});

/** A registry as it will be when the shapes have changed twice: first the reasons came, then `joinedAs` became `role`. */
const steps: UpcastSteps = {
  1: (event) => ({ ...event, reason: event.reason || `It was ${event.type}` }),
  2: (event) => {
    if (event.type !== 'playerJoined') return event;
    const { joinedAs, ...data } = event.data as { readonly joinedAs: string };
    return { ...event, data: { ...data, role: joinedAs } };
  },
};

describe('an upcast registry', () => {
  const upcastTo3 = createUpcast(3, steps);

  /** The golden log as the imaginary schemas 1 and 2 would have stored it. */
  function older(from: 1 | 2): readonly StoredRow[] {
    return goldenLog.map(({ version, event }) => {
      const { role, ...data } = event.data as { readonly role?: string };
      const renamed = event.type === 'playerJoined' ? { ...event, data: { ...data, joinedAs: role } } : event;
      return { version, schema: from, event: from === 1 ? { ...renamed, reason: '' } : renamed };
    });
  }

  test.each([1, 2] as const)('[D25] a log of schema %d folds to the same game as today’s', (from) => {
    expect(fold(older(from), upcastTo3)).toEqual(goldenGame);
    expect(fold(older(from), (event) => event as GameEvent)).not.toEqual(goldenGame);
  });

  test('[D25] takes every step from the event’s schema on, and none before', () => {
    const [row] = older(1);
    expect(upcastTo3(row!.event, 1).reason).toBe('It was gameCreated');
    expect(upcastTo3(row!.event, 2).reason).toBe('');
  });

  test('[D25] a log whose events have different schemas folds too', () => {
    const mixed = [...older(1).slice(0, 10), ...older(2).slice(10, 20), ...goldenLog.slice(20)].map((row, place) => ({
      ...row,
      schema: place < 10 ? 1 : place < 20 ? 2 : 3,
    }));
    expect(fold(mixed, upcastTo3)).toEqual(goldenGame);
  });

  test.each([0, 2, 1.5, Number.NaN, -1])('[D25] of schema %d this version knows nothing, and says so', (from) => {
    expect(() => upcast(goldenLog[0]!.event, from)).toThrow(/schema/);
  });

  test('[D25] a missing step is a fault of ours, and is not passed over', () => {
    const gap = createUpcast(3, { 1: (event) => event });
    expect(() => gap(goldenLog[0]!.event, 1)).toThrow('no step from schema 2 to 3');
  });
});
