import { describe, expect, test } from 'vitest';
import { deckById } from '../decks.ts';
import type { GameEvent } from '../event.ts';
import type { Game } from '../game.ts';
import { fullSession } from '../testing/full-session.ts';
import { scene } from '../testing/scene.ts';
import { redact } from './redact.ts';
import { redactEvent, secretOf } from './redact-event.ts';

describe('redact', () => {
  test('[L3] who has voted is public, the card and how sure somebody is are not', () => {
    const table = scene(['ana', 'bo']);
    table.does('bo', { ...table.vote('8'), confidence: 'low' });
    const seenBy = (viewer: string | null) => redact(table.game, viewer).stories[0]!.rounds[0]!.votes;
    expect(seenBy('ana')).toEqual({ bo: { castAt: 3_000 } });
    expect(seenBy(null)).toEqual({ bo: { castAt: 3_000 } });
    expect(seenBy('bo')).toEqual({ bo: { card: '8', confidence: 'low', castAt: 3_000 } });
  });

  test('[L3] a reveal by name shows all that counts', () => {
    const table = scene(['ana', 'bo']);
    table.does('bo', { ...table.vote('8'), confidence: 'low' });
    table.reveal();
    expect(redact(table.game, null).stories).toEqual(table.game.stories);
  });

  test('[L3] [D2] a round that a change of deck ended stays hidden', () => {
    const table = scene(['ana', 'bo']);
    table.votes({ bo: '8' });
    const events = table.does('ana', { type: 'configureGame', deck: deckById('tshirt')! });
    expect(redact(table.game, 'ana').stories[0]!.rounds[0]!.votes).toEqual({ bo: { castAt: 3_000 } });
    expect(JSON.stringify(events.map((event) => redactEvent(event, 'ana')))).not.toContain('"8"');
  });

  test('[L3] [W1] fields that nobody named do not get out, at any depth', () => {
    const table = scene(['ana', 'bo'], { settings: { roundSeconds: 60 } });
    table.votes({ ana: '5', bo: '8' });
    table.reveal();
    table.does('ana', { type: 'startTimer', seconds: 5 });
    const spiked = spike({ ...table.game, passwordHash: 'salt:hash' }) as Game;
    expect(JSON.stringify(spiked).match(/leak/g)!.length).toBeGreaterThan(20);
    expect(redact(spiked, 'ana')).toEqual(redact(table.game, 'ana'));
    expect(JSON.stringify(redact(spiked, 'ana'))).not.toMatch(/leak|passwordHash|salt:hash/);
  });
});

describe('redactEvent', () => {
  test('[L3] fields that nobody named do not get out of any event', () => {
    for (const event of fullSession().log) {
      const spiked = spike(event) as GameEvent;
      for (const viewer of ['ana', 'bo', null]) {
        expect(redactEvent(spiked, viewer)).toEqual(redactEvent(event, viewer));
      }
    }
  });

  test('[L3] a vote is whole for its voter, and a bare sign for all others', () => {
    const table = scene(['ana', 'bo']);
    const [event] = table.does('bo', { ...table.vote('8'), confidence: 'low' });
    expect(secretOf(event!)).toBe('bo');
    expect(redactEvent(event!, 'bo')).toEqual(event);
    expect(redactEvent(event!, 'ana')).toEqual({ ...event, data: { storyId: 's1', round: 1, playerId: 'bo' } });
    expect(secretOf(redactEvent(event!, null))).toBeNull();
  });

  test('[W9] cards of any length look the same to others', () => {
    const length = (card: string) => {
      const table = scene(['ana', 'bo']);
      return JSON.stringify(redactEvent(table.does('bo', table.vote(card))[0]!, 'ana')).length;
    };
    expect(new Set(['0', '½', '100', '☕'].map(length)).size).toBe(1);
  });

  test('[L3] the password’s hash stays in the log', () => {
    const created = scene(['ana']).log[0]!;
    const withHash = { ...created, data: { ...created.data, passwordHash: 'salt:hash' } } as GameEvent;
    expect(redactEvent(withHash, 'ana')).toEqual(created);
  });
});

/** One more field in every object. */
function spike(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(spike);
  if (typeof value !== 'object' || value === null) return value;
  const spiked = Object.entries(value).map(([name, field]) => [name, spike(field)] as const);
  const isRecord = Object.keys(value).some((name) => name === 'ana' || name === 'bo');
  return Object.fromEntries(isRecord ? spiked : [...spiked, ['leak', 'leak']]);
}
