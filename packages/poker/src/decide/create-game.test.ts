import { describe, expect, test } from 'vitest';
import type { CommandOf } from '../command.ts';
import type { Context } from '../context.ts';
import { deckById, defaultDeck } from '../decks.ts';
import { typesOf } from '../testing/scene.ts';
import { decide } from './decide.ts';

const command: CommandOf<'createGame'> = {
  type: 'createGame',
  gameId: 'k7m29qxt4b1c',
  name: ' Sprint 12 ',
  deck: defaultDeck,
  settings: { autoReveal: true },
  facilitator: { playerId: 'ana', name: ' Ana ', role: 'observer' },
  stories: [],
};

let ids = 0;
const context: Context = {
  actor: null,
  now: 1_000,
  newId: () => `id${(ids += 1)}`,
  connected: new Set(),
  facilitationClaimable: false,
};

function made(change: Partial<typeof command> = {}) {
  const decision = decide(null, { ...command, ...change }, context);
  if (!decision.ok) throw new Error(decision.error.message);
  return decision.value;
}

function refused(change: Partial<typeof command>): string {
  const decision = decide(null, { ...command, ...change }, context);
  return decision.ok ? 'accepted' : decision.error.code;
}

describe('createGame', () => {
  test('[D11] makes a game that is led, with a story to vote on', () => {
    const [created, joined, added, started, ...more] = made();
    expect(created).toEqual({
      type: 'gameCreated',
      data: {
        gameId: 'k7m29qxt4b1c',
        name: 'Sprint 12',
        deck: defaultDeck,
        settings: expect.objectContaining({ autoReveal: true, suggestionRule: 'median' }) as unknown,
      },
      actor: 'ana',
      at: 1_000,
      reason: 'Ana created the game “Sprint 12”',
    });
    expect(joined?.data).toEqual({ playerId: 'ana', name: 'Ana', role: 'observer', facilitator: true });
    expect(added?.data).toEqual({
      stories: [{ storyId: 'id1', title: 'Story 1', key: null, link: null, description: null }],
      before: null,
    });
    expect(started).toMatchObject({
      type: 'storyStarted',
      data: { storyId: 'id1', round: 1 },
      reason: 'Ana started “Story 1”',
    });
    expect(more).toEqual([]);
  });

  test('[D3] takes stories, and starts the first of them', () => {
    const events = made({ stories: [{ title: ' A ', key: ' K-1 ', link: 'https://a.example' }, { title: 'B' }] });
    expect(typesOf(events)).toEqual(['gameCreated', 'playerJoined', 'storiesAdded', 'storyStarted']);
    expect(events[2]).toMatchObject({
      data: { stories: [{ title: 'A', key: 'K-1', link: 'https://a.example' }, { title: 'B' }] },
      reason: 'Ana added 2 stories',
    });
  });

  test('[D22] starts no timer before the others are there', () => {
    expect(typesOf(made({ settings: { roundSeconds: 60 } }))).not.toContain('timerStarted');
  });

  test('[L3] keeps the password’s hash in the log', () => {
    expect(made({ passwordHash: 'salt:hash' })[0]?.data).toHaveProperty('passwordHash', 'salt:hash');
  });

  test.each([
    ['an empty name', { name: ' ' }, 'invalid_name'],
    ['too long a name', { name: 'x'.repeat(101) }, 'limit_reached'],
    ['no name of a player', { facilitator: { ...command.facilitator, name: '' } }, 'invalid_name'],
    [
      'a deck of one card',
      { deck: { id: 'custom', name: 'Own', cards: [{ label: '1', value: 1 }] } },
      'invalid_message',
    ],
    ['a deck under a false name', { deck: { ...deckById('tshirt')!, id: 'hours' } }, 'invalid_message'],
    ['a timer of no time', { settings: { roundSeconds: 0 } }, 'invalid_message'],
    ['a story without a title', { stories: [{ title: 'A' }, { title: '' }] }, 'invalid_message'],
    ['a link that is none', { stories: [{ title: 'A', link: 'javascript:1' }] }, 'invalid_message'],
    ['too many stories', { stories: Array.from({ length: 1_001 }, () => ({ title: 'A' })) }, 'limit_reached'],
  ] as const)('[D23] with %s is refused', (_, change, code) => {
    expect(refused(change)).toBe(code);
  });

  test('[D19] is the server’s, for the one who asked it, and only where there is no game', () => {
    const byAna = decide(null, command, { ...context, actor: 'ana' });
    const byBo = decide(null, command, { ...context, actor: 'bo' });
    expect([byAna.ok, byBo]).toEqual([true, expect.objectContaining({ ok: false })]);
    expect(decide(null, { type: 'joinGame', name: 'Bo' }, { ...context, actor: 'bo' })).toMatchObject({
      error: { code: 'not_joined', message: 'There is no such game: check its link.' },
    });
  });
});
