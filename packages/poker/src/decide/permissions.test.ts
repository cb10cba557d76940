import { describe, expect, test } from 'vitest';
import type { Command, CommandType } from '../command.ts';
import { defaultDeck } from '../decks.ts';
import { type Scene, scene } from '../testing/scene.ts';
import { decide } from './decide.ts';
import { isPermitted } from './permissions.ts';

const s1 = { storyId: 's1', round: 1 } as const;

/** Each command, and who may send it: facilitator, voter, observer, who left, who was removed, a stranger, the server. */
const table: { readonly [Type in CommandType]: readonly [Command & { readonly type: Type }, string] } = {
  createGame: [
    {
      type: 'createGame',
      gameId: 'k7m29qxt4b1c',
      name: 'A',
      deck: defaultDeck,
      settings: {},
      facilitator: { playerId: 'zoe', name: 'Zoe', role: 'voter' },
      stories: [],
    },
    '- - - - - - -',
  ],
  joinGame: [{ type: 'joinGame', name: 'Zoe' }, 'F V O L - S -'],
  leaveGame: [{ type: 'leaveGame' }, 'F V O L - - -'],
  removePlayer: [{ type: 'removePlayer', playerId: 'eve' }, 'F - - - - - -'],
  readmitPlayer: [{ type: 'readmitPlayer', playerId: 'rob' }, 'F - - - - - -'],
  renamePlayer: [{ type: 'renamePlayer', name: 'New' }, 'F V O - - - -'],
  changeRole: [{ type: 'changeRole', role: 'observer', playerId: 'eve' }, 'F - - - - - -'],
  promoteFacilitator: [{ type: 'promoteFacilitator', playerId: 'eve' }, 'F - - - - - -'],
  demoteFacilitator: [{ type: 'demoteFacilitator', playerId: 'eve' }, 'F - - - - - -'],
  claimFacilitation: [{ type: 'claimFacilitation' }, 'F V O - - - -'],
  addStories: [{ type: 'addStories', stories: [{ title: 'A' }] }, 'F s s - - - -'],
  editStory: [{ type: 'editStory', storyId: 's1', title: 'A' }, 'F s s - - - -'],
  moveStory: [{ type: 'moveStory', storyId: 's1', before: null }, 'F s s - - - -'],
  removeStory: [{ type: 'removeStory', storyId: 's1' }, 'F s s - - - -'],
  removeStories: [{ type: 'removeStories', storyIds: ['s1'] }, 'F s s - - - -'],
  restoreStory: [{ type: 'restoreStory', storyId: 's1' }, 'F s s - - - -'],
  startStory: [{ type: 'startStory', storyId: 's2' }, 'F s s - - - -'],
  openVoting: [{ type: 'openVoting', storyIds: ['s2'] }, 'F s s - - - -'],
  submitVote: [{ type: 'submitVote', ...s1, card: '5' }, 'F V - - - - -'],
  withdrawVote: [{ type: 'withdrawVote', ...s1 }, 'F V - - - - -'],
  revealVotes: [{ type: 'revealVotes', ...s1, force: true }, 'F r r - - - a'],
  restartVoting: [{ type: 'restartVoting', ...s1 }, 'F r r - - - -'],
  acceptEstimate: [{ type: 'acceptEstimate', storyId: 's1', estimate: '5' }, 'F e e - - - -'],
  withdrawEstimate: [{ type: 'withdrawEstimate', storyId: 's1' }, 'F e e - - - -'],
  skipStory: [{ type: 'skipStory', storyId: 's1' }, 'F s s - - - -'],
  startTimer: [{ type: 'startTimer', seconds: 5 }, 'F - - - - - -'],
  pauseTimer: [{ type: 'pauseTimer' }, 'F - - - - - -'],
  resumeTimer: [{ type: 'resumeTimer' }, 'F - - - - - -'],
  stopTimer: [{ type: 'stopTimer' }, 'F - - - - - -'],
  expireTimer: [{ type: 'expireTimer' }, '- - - - - - X'],
  configureGame: [{ type: 'configureGame', name: 'A' }, 'F - - - - - -'],
  nudge: [{ type: 'nudge', playerIds: ['eve'] }, 'F V O - - - -'],
  sendReaction: [{ type: 'sendReaction', emoji: '🎉' }, 'F V O - - - -'],
  endGame: [{ type: 'endGame' }, 'F - - - - - -'],
  reopenGame: [{ type: 'reopenGame' }, 'F - - - - - -'],
};

/** In the table's order; `zoe` is a stranger, null the server. */
const people = ['ana', 'bo', 'oda', 'lee', 'rob', 'zoe', null] as const;

type Setting = 'stories' | 'reveal' | 'estimates' | 'autoReveal';
const settingOf: { readonly [mark: string]: Setting } = { s: 'stories', r: 'reveal', e: 'estimates', a: 'autoReveal' };

/** Ana leads, Bo and Eve vote, Oda observes, Lee has left, Rob was removed. */
function seated(setting: Setting | null): Scene {
  const scenery = scene(['ana', 'bo', 'eve', 'oda', 'lee', 'rob'], {
    settings: {
      autoReveal: setting === 'autoReveal',
      permissions: {
        stories: setting === 'stories' ? 'everyone' : 'facilitators',
        reveal: setting === 'reveal' ? 'everyone' : 'facilitators',
        estimates: setting === 'estimates' ? 'everyone' : 'facilitators',
      },
    },
  });
  scenery.does('oda', { type: 'changeRole', role: 'observer' });
  scenery.does('lee', { type: 'leaveGame' });
  scenery.does('ana', { type: 'removePlayer', playerId: 'rob' });
  scenery.votes({ eve: '8' });
  scenery.claimable = true;
  return scenery;
}

function allowed(command: Command, setting: Setting | null): string {
  const scenery = seated(setting);
  return people.map((actor) => (decide(scenery.game, command, scenery.context(actor)).ok ? 'yes' : 'no')).join(' ');
}

describe('who may send what', () => {
  test.each(Object.entries(table))('[D19] %s', (_, [command, marks]) => {
    for (const setting of [null, 'stories', 'reveal', 'estimates', 'autoReveal'] as const) {
      const expected = marks.split(' ').map((mark) => {
        const needs = settingOf[mark];
        return mark !== '-' && (needs === undefined || needs === setting) ? 'yes' : 'no';
      });
      expect(allowed(command, setting)).toBe(expected.join(' '));
    }
  });

  test('[D19] whoever is refused is told why', () => {
    const codes = people.map((actor) => {
      const scenery = seated(null);
      const decision = decide(scenery.game, { type: 'endGame' }, scenery.context(actor));
      return decision.ok ? 'ok' : decision.error.code;
    });
    expect(codes).toEqual([
      'ok',
      'forbidden',
      'forbidden',
      'not_joined',
      'removed_by_facilitator',
      'not_joined',
      'forbidden',
    ]);
  });

  test('[D19] the own role is everybody’s choice, named or not', () => {
    const scenery = seated(null);
    const own = { type: 'changeRole', role: 'observer', playerId: 'bo' } as const;
    expect(isPermitted(scenery.game, own, 'bo')).toBe(true);
    expect(isPermitted(scenery.game, own, 'eve')).toBe(false);
    expect(isPermitted(scenery.game, { type: 'changeRole', role: 'voter' }, 'oda')).toBe(true);
  });

  test('[D6] [D19] without autoReveal the server reveals nothing', () => {
    const scenery = seated(null);
    const refusal = scenery.refused(null, { type: 'revealVotes', storyId: 's1', round: 1, force: true });
    expect(refusal.code).toBe('forbidden');
  });
});
