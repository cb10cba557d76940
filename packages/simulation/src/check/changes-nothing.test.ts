import { decide, defaultDeck, evolve, pokerDecider } from '@planning-poker/poker';
import type { Command, Game } from '@planning-poker/poker';
import { expect, test } from 'vitest';
import { mayChangeNothing } from './changes-nothing.ts';

const context = {
  actor: 'ana',
  now: 1,
  newId: () => 's',
  connected: new Set<string>(),
  facilitationClaimable: false,
} as const;

function after(...commands: readonly Command[]): Game | null {
  return commands.reduce<Game | null>((game, command) => {
    const decision = decide(game, command, context);
    if (!decision.ok) throw new Error(decision.error.message);
    return decision.value.reduce<Game | null>(evolve, game);
  }, null);
}

const create: Command = {
  type: 'createGame',
  gameId: 'g',
  name: 'G',
  deck: defaultDeck,
  settings: {},
  facilitator: { playerId: 'ana', name: 'Ana', role: 'voter' },
  stories: [],
};
const vote: Command = { type: 'submitVote', storyId: 's', round: 1, card: '5' };
const may = (game: Game | null, command: Command): boolean => mayChangeNothing(pokerDecider, game, command, 'ana');

test('[R3] [D20] a vote changes something, and the same vote again does not', () => {
  expect(may(after(create), vote)).toBe(false);
  expect(may(after(create, vote), vote)).toBe(true);
});

test('[R3] a command that would have been refused has not been accepted without an effect', () => {
  expect(may(after(create), { type: 'editStory', storyId: 'other', title: 'T' })).toBe(false);
  expect(may(null, vote)).toBe(false);
});

test('[D20] what depends on a clock or on who is there is taken at its word', () => {
  expect(may(after(create), { type: 'nudge' })).toBe(true);
  expect(may(after(create, { type: 'startTimer', seconds: 5 }), { type: 'pauseTimer' })).toBe(true);
});
