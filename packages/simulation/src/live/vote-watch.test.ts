import { defaultDeck, defaultSettings } from '@planning-poker/poker';
import type { Command, Game, Story } from '@planning-poker/poker';
import type { ClientView } from '@planning-poker/sync';
import { describe, expect, test } from 'vitest';
import { Findings } from './findings.ts';
import { VoteWatch } from './vote-watch.ts';

type View = ClientView<Game, Command>;

function gameWith(card: string | null): Game {
  const votes = card === null ? {} : { ana: { card, castAt: 1 } };
  const round = { number: 1, status: 'open', openedAt: 1, revealedAt: null, votes, result: null } as const;
  const story = { storyId: 's1', title: 'One', status: 'voting', rounds: [round] } as unknown as Story;
  const ana = {
    playerId: 'ana',
    name: 'Ana',
    role: 'voter',
    facilitator: true,
    status: 'active',
    joinedAt: 1,
  } as const;
  return {
    gameId: 'g',
    name: 'G',
    deck: defaultDeck,
    settings: defaultSettings,
    currentStoryId: 's1',
    timer: null,
    createdAt: 1,
    endedAt: null,
    players: { ana },
    stories: [story],
  };
}

function view(shown: string | null, confirmed: string | null, pending: string | null, gameVersion = 3): View {
  const command: Command = { type: 'submitVote', storyId: 's1', round: 1, card: pending ?? '' };
  return {
    game: gameWith(shown),
    confirmed: { gameVersion, head: 'h', game: gameWith(confirmed) },
    pending: pending === null ? [] : [{ correlationId: 'c', command, stage: 'sent' }],
  } as unknown as View;
}

function rulesBroken(...views: readonly View[]): readonly string[] {
  const findings = new Findings();
  const watch = new VoteWatch('Ana.1', 'ana', findings);
  for (const one of views) watch.changed(one);
  return findings.list.map(({ rule }) => rule);
}

describe('[R4] an own vote', () => {
  test('is on the page from its first moment, and stays when it is confirmed', () => {
    expect(rulesBroken(view(null, null, null), view('5', null, '5'), view('5', '5', null, 4))).toEqual([]);
  });

  test.each([
    ['that is pending and not shown is found', view(null, null, '5')],
    ['that is pending and shown as another card is found', view('8', null, '5')],
    ['that is shown and neither pending nor confirmed is found', view('5', null, null)],
    ['that is confirmed and flickers away is found', view(null, '5', null)],
  ])('%s', (_title, wrong) => {
    expect(rulesBroken(wrong)).toEqual(['R4']);
  });
});

test('[R2] a page that goes back to an older version is found', () => {
  expect(rulesBroken(view('5', '5', null, 4), view('5', '5', null, 3))).toEqual(['R2']);
});
