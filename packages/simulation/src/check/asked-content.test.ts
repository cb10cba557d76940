import type { Command } from '@planning-poker/poker';
import { expect, test } from 'vitest';
import { alteredContent } from './asked-content.ts';

const vote: Command = { type: 'submitVote', storyId: 's', round: 1, card: '5', confidence: 'low' };
const written = { storyId: 's', round: 1, playerId: 'ana', card: '5', confidence: 'low' };

function altered(command: Command, data: object): string | null {
  return alteredContent(command, { data, actor: 'ana' });
}

test('[R3] a vote is written as it was cast', () => {
  expect(altered(vote, written)).toBeNull();
  expect(altered(vote, { ...written, card: '8' })).toBe('card is "8", asked was "5"');
  expect(altered(vote, { ...written, confidence: undefined })).toBe('confidence is undefined, asked was "low"');
});

test.each<[Command, right: object, wrong: object]>([
  [
    { type: 'sendReaction', emoji: ' 🎉 ' },
    { emoji: '🎉', playerId: null },
    { emoji: '👏', playerId: null },
  ],
  [
    { type: 'renamePlayer', name: 'Bo ' },
    { playerId: 'ana', name: 'Bo' },
    { playerId: 'ana', name: 'Ana' },
  ],
  [
    { type: 'changeRole', role: 'observer' },
    { playerId: 'ana', role: 'observer' },
    { playerId: 'ana', role: 'voter' },
  ],
  [
    { type: 'changeRole', role: 'voter', playerId: 'bo' },
    { playerId: 'bo', role: 'voter' },
    { playerId: 'ana', role: 'voter' },
  ],
  [
    { type: 'acceptEstimate', storyId: 's', estimate: '5' },
    { storyId: 's', estimate: '5' },
    { storyId: 's', estimate: '' },
  ],
  [
    { type: 'startTimer', seconds: 3 },
    { startedAt: 1, endsAt: 3_001 },
    { startedAt: 1, endsAt: 2_001 },
  ],
  [
    { type: 'editStory', storyId: 's', title: 'New', notes: 'as before' },
    { storyId: 's', title: 'New' },
    { storyId: 's', title: 'Old' },
  ],
  [
    { type: 'editStory', storyId: 's', notes: 'New' },
    { storyId: 's', notes: 'New' },
    { storyId: 's', title: 'New' },
  ],
])('[R3] %j is written so, and not otherwise', (command, right, wrong) => {
  expect(altered(command, right)).toBeNull();
  expect(altered(command, wrong)).not.toBeNull();
});

test('[R3] of a command whose event says all by its type nothing is held against it', () => {
  expect(altered({ type: 'nudge' }, { playerIds: ['bo'] })).toBeNull();
});
