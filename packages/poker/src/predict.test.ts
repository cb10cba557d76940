import { describe, expect, test } from 'vitest';
import type { Command } from './command.ts';
import { deckById } from './decks.ts';
import { isPredictable, predict } from './predict.ts';
import { redact } from './redact/redact.ts';
import { scene } from './testing/scene.ts';

describe('what a reader may show at once', () => {
  test('[L4] the own vote is there, as the server will make it', () => {
    const table = scene(['ana', 'bo']);
    const seen = redact(table.game, 'bo');
    const shown = predict(seen, table.vote('8'), table.context('bo'));
    table.does('bo', table.vote('8'));
    expect(shown).toEqual(redact(table.game, 'bo'));
    expect(seen.stories[0]!.rounds[0]!.votes).toEqual({});
  });

  test('[L4] what would be refused has no effect', () => {
    const table = scene(['ana', 'bo']);
    const seen = redact(table.game, 'bo');
    expect(predict(seen, table.vote('nope'), table.context('bo'))).toBe(seen);
    expect(predict(seen, { type: 'skipStory', storyId: 's1' }, table.context('bo'))).toBe(seen);
  });

  test.each<Command>([
    { type: 'revealVotes', storyId: 's1', round: 1, force: true },
    { type: 'configureGame', deck: deckById('tshirt')! },
    { type: 'addStories', stories: [{ title: 'A' }] },
    { type: 'joinGame', name: 'Ana' },
    { type: 'leaveGame' },
    { type: 'claimFacilitation' },
    { type: 'changeRole', role: 'observer', playerId: 'ana' },
    { type: 'startTimer', seconds: 5 },
    { type: 'nudge' },
    { type: 'endGame' },
  ])('[L4] not $type: it needs what only the server has', (command) => {
    const table = scene(['ana', 'bo']);
    table.votes({ ana: '5', bo: '8' });
    expect(isPredictable(command)).toBe(false);
    expect(predict(table.game, command, table.context('ana'))).toBe(table.game);
  });

  test.each<Command>([
    { type: 'changeRole', role: 'observer' },
    { type: 'configureGame', name: 'New', settings: { autoReveal: true } },
    { type: 'renamePlayer', name: 'New' },
    { type: 'editStory', storyId: 's1', title: 'New' },
    { type: 'moveStory', storyId: 's1', before: null },
    { type: 'removeStory', storyId: 's1' },
    { type: 'removeStories', storyIds: ['s1', 's3'] },
    { type: 'startStory', storyId: 's2' },
    { type: 'openVoting', storyIds: ['s2'] },
    { type: 'restartVoting', storyId: 's1', round: 1 },
    { type: 'acceptEstimate', storyId: 's1', estimate: '5' },
    { type: 'skipStory', storyId: 's1' },
  ])('[L4] but $type', (command) => {
    const table = scene(['ana', 'bo']);
    const shown = predict(redact(table.game, 'ana'), command, table.context('ana'));
    table.does('ana', command);
    expect(shown).toEqual(redact(table.game, 'ana'));
  });
});
