import type { Command } from '@planning-poker/poker';
import { describe, expect, test } from 'vitest';
import { decksOfTheWorld, mirrorCard } from '../people/decks.ts';
import { play } from './phases.ts';
import { planOf } from './profiles.ts';
import { chooseMirrored, mirroring } from './mirror.ts';
import { playTwice } from './twin.ts';

describe('mirrored cards', () => {
  test('each card has another one or itself, and mirroring twice gives it back', () => {
    for (const isSameLength of [true, false]) {
      for (const { label } of decksOfTheWorld[0]?.cards ?? []) {
        const mirrored = mirrorCard(label, isSameLength);
        expect(mirrorCard(mirrored, isSameLength)).toBe(label);
        if (isSameLength) expect(mirrored.length).toBe(label.length);
      }
    }
  });

  test('[D2] a card is in the very decks that its mirror is in: what a deck change shows is the same', () => {
    for (const { label } of decksOfTheWorld[0]?.cards ?? []) {
      const decks = (card: string): readonly boolean[] =>
        decksOfTheWorld.map((deck) => deck.cards.some((one) => one.label === card));
      expect(decks(mirrorCard(label, false))).toEqual(decks(label));
    }
  });
});

describe('a twin run', () => {
  test('[W9] plays other cards, and nobody else hears another byte', async () => {
    const plan = planOf('swarm', 1);
    const first = await play(plan);
    const mirrored = chooseMirrored(first.world);
    expect(mirrored.votes.size).toBeGreaterThan(0);
    const { cardFor } = mirroring(mirrored, plan);
    const [vote = ''] = mirrored.votes;
    const [storyId = '', round, playerId = ''] = vote.split(' ');
    const command: Command = { type: 'submitVote', storyId, round: Number(round), card: '1' };
    const mirrors = [true, false].map((isSameLength) => mirrorCard('1', isSameLength));
    expect(mirrors).toContain((cardFor(playerId, command) as typeof command & { card: string }).card);
    expect(mirrors).not.toContain('1');
    expect(cardFor('somebody else', command)).toBe(command);
    expect((await playTwice(plan)).failure).toBeNull();
  });
});
