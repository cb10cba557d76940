import { isPredictable, pokerDecider } from '@planning-poker/poker';
import type { Command } from '@planning-poker/poker';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { aGame, anOpenRound, aStory } from '../testing/a-game.ts';

const game = aGame({ stories: [aStory('Refunds', { status: 'voting', rounds: [anOpenRound({ bo: null })] })] });
const context = { actor: 'ana', now: 5, newId: () => 's9', connected: new Set(['ana']), facilitationClaimable: false };
const vote = { type: 'submitVote', storyId: 'refunds', round: 1, card: '5' } as const;
const take = { type: 'acceptEstimate', storyId: 'refunds', estimate: '5' } as const;
const reveal = { type: 'revealVotes', storyId: 'refunds', round: 1 } as const;

/** A page that has just been opened. */
const fresh = () => import('./browser-decider.ts');
beforeEach(() => void vi.resetModules());

describe('browserDecider, at first', () => {
  it.each<Command>([vote, { type: 'withdrawVote', storyId: 'refunds', round: 1 }])(
    '[U2] predicts $type at once, as the server decides it',
    async (command) => {
      const { browserDecider } = await fresh();
      expect(browserDecider.predictable(game, command)).toBe(true);
      expect(browserDecider.decide(game, command, context)).toEqual(pokerDecider.decide(game, command, context));
    },
  );

  it('[C1] predicts nothing else, and says so rather than guess', async () => {
    const { browserDecider } = await fresh();
    expect(browserDecider.predictable(game, take)).toBe(false);
    expect(() => browserDecider.decide(game, take, context)).toThrow('cannot be predicted yet');
    expect(() => browserDecider.decide(null, vote, context)).toThrow('cannot be predicted yet');
  });

  it('[L2] shows the own vote as the server would', async () => {
    const { browserDecider } = await fresh();
    const decided = browserDecider.decide(game, vote, context);
    const [event] = decided.ok ? decided.value : [];
    expect(event).toBeDefined();
    if (event !== undefined)
      expect(browserDecider.redactEvent(event, 'ana')).toEqual(pokerDecider.redactEvent(event, 'ana'));
  });
});

describe('browserDecider, when the rest has come', () => {
  it('[L4] predicts all that may be predicted, and nothing else', async () => {
    const { browserDecider, loadRest } = await fresh();
    await loadRest();
    for (const command of [vote, take, reveal]) {
      expect(browserDecider.predictable(game, command)).toBe(isPredictable(command));
      expect(browserDecider.decide(game, command, context)).toEqual(pokerDecider.decide(game, command, context));
    }
  });

  it('comes with all that was put off', async () => {
    const { browserDecider } = await fresh();
    const { loadLater } = await import('../browser/later.ts');
    loadLater();
    await vi.waitFor(() => expect(browserDecider.predictable(game, take)).toBe(true));
  });
});

describe('browserDecider', () => {
  it('folds and tells apart as the server does', async () => {
    const { browserDecider } = await fresh();
    expect(browserDecider.evolve).toBe((await import('@planning-poker/poker')).evolve);
    expect(browserDecider.members(game)).toEqual(['ana', 'bo', 'chidi']);
    const event = { type: 'votesRevealed' } as Parameters<typeof browserDecider.urgent>[0];
    expect([
      browserDecider.urgent(event),
      browserDecider.urgent({ ...event, type: 'gameReopened' } as typeof event),
    ]).toEqual([true, false]);
  });
});
