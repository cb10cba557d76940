// @vitest-environment jsdom
import type { Story } from '@planning-poker/poker';
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aGame, anOpenRound, aPlayer, aRevealedRound, aStory, players } from '../../testing/a-game.ts';
import { fakeStore } from '../../testing/fake-store.ts';
import { liveAt } from '../../testing/history-server.ts';
import { playedGame, settledGame } from '../../testing/played-game.ts';
import { show } from '../../testing/show.tsx';
import { RoundsSheet } from './rounds-sheet.tsx';

const showRounds = (view: Parameters<typeof fakeStore>[0]) =>
  show(<RoundsSheet onClose={() => undefined} />, fakeStore(view));

/** Every line of the table, its cells as they are read. */
function lines(): readonly (readonly string[])[] {
  const read = (cell: Element) => (cell.textContent ?? '').trim();
  return within(screen.getByRole('table'))
    .getAllByRole('row')
    .map((row) => [...row.children].map(read));
}

/** Two rounds of an earlier game: a Max who was removed, another one of that name, and an anonymous round. */
function importedStory(more: Partial<Story> = {}): Story {
  const { result } = aRevealedRound({}, { average: 5.5, median: 5.5, agreement: 0.5 });
  if (result === null) throw new Error('A revealed round has a result.');
  const counts = (counted: { readonly [card: string]: number }) =>
    Object.entries(counted).map(([card, count]) => ({ card, count }));
  const revealed = { ...result, openedAt: 1, revealedAt: 2, low: [], high: [] };
  const votes = [
    { name: 'Ana', card: '3' },
    { name: 'Max', card: '8', changed: true },
    { name: 'Max', card: '5' },
  ] as const;
  const figures = { average: 5, median: 5, agreement: 1 };
  return aStory('Refunds', {
    pastRounds: [
      { ...revealed, votes, counts: counts({ 3: 1, 8: 1 }) },
      { ...revealed, ...figures, votes: [{ name: 'Ana' }], counts: counts({ 5: 2 }), anonymous: true },
    ],
    ...more,
  });
}

describe('RoundsSheet', () => {
  it('[U42] puts the rounds of a story side by side, person by person, with what came out', () => {
    showRounds(liveAt(settledGame()));
    fireEvent.change(screen.getByRole('combobox', { name: 'Story' }), { target: { value: 's1' } });
    expect(screen.getByRole('region', { name: 'Rounds of Refunds' })).toBeDefined();
    expect(lines()).toEqual([
      ['Person', 'Round 1', 'Round 2'],
      ['Ana', '3', '5'],
      ['Bo', '8', '5'],
      ['Chidi', '–no vote', '5 changed'],
      ['Cards', '3, 8', '5 × 3'],
      ['Average', '5.5', '5'],
      ['Median', '5.5', '5'],
      ['Agreement', '50 %', '100 %'],
    ]);
    expect(screen.getByText('Estimated: 5')).toBeDefined();
  });

  it('[U42] begins with the story on the table, and says only that there are votes before the reveal', () => {
    const game = settledGame();
    game.play('ana', { type: 'submitVote', storyId: 's2', round: 1, card: '8' });
    showRounds(liveAt(game));
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Story' }).value).toBe('s2');
    expect(lines()).toEqual([
      ['Person', 'Round 1 voting'],
      ['Ana', 'voted'],
    ]);
  });

  it('[U42] begins with the last story that has votes, where nobody has voted yet on the one on the table', () => {
    showRounds(liveAt(settledGame()));
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Story' }).value).toBe('s1');
  });

  it('[U42] [D18] gives no card of an anonymous round to anybody, one’s own neither', () => {
    const game = playedGame();
    game.play('bo', { type: 'joinGame', name: 'Bo' });
    game.play('ana', { type: 'configureGame', settings: { anonymousVotes: true } });
    game.play('ana', { type: 'submitVote', storyId: 's1', round: 1, card: '5' });
    game.play('bo', { type: 'submitVote', storyId: 's1', round: 1, card: '8' });
    game.play('ana', { type: 'revealVotes', storyId: 's1', round: 1 });
    showRounds(liveAt(game));
    expect(lines().slice(0, 4)).toEqual([
      ['Person', 'Round 1 anonymous'],
      ['Ana', 'voted'],
      ['Bo', 'voted'],
      ['Cards', '5, 8'],
    ]);
  });

  it('[U42] names those who are gone, and a round that came to nothing', () => {
    const people = players('Ana', aPlayer('Max', { status: 'removed' }));
    const abandoned = { ...anOpenRound({ max: null }), status: 'abandoned' } as const;
    const story = aStory('Refunds', { status: 'revealed', rounds: [abandoned, aRevealedRound({ max: '5' }, {}, 2)] });
    showRounds({ game: aGame({ players: people, stories: [story] }) });
    expect(lines().slice(0, 2)).toEqual([
      ['Person', 'Round 1 abandoned', 'Round 2'],
      ['Max', 'voted', '5'],
    ]);
  });

  it('[U42] [U44] puts the rounds of the game that a story was imported from before its own, marked, by the names of that day', () => {
    const here = { status: 'voting', rounds: [anOpenRound({ ana: null })] } as const;
    showRounds({ game: aGame({ players: players('Ana', 'Bo'), stories: [importedStory(here)] }) });
    expect(lines()).toEqual([
      ['Person', 'Round 1 earlier game', 'Round 2 earlier game, anonymous', 'Round 1 voting'],
      ['Ana', '3', 'voted', 'voted'],
      ['Max', '8 changed', '–no vote', '–no vote'],
      ['Max', '5', '–no vote', '–no vote'],
      ['Cards', '3, 8', '5 × 2', ''],
      ['Average', '5.5', '5', ''],
      ['Median', '5.5', '5', ''],
      ['Agreement', '50 %', '100 %', ''],
    ]);
  });

  it('[U42] [U44] shows them where nobody has voted here yet, and begins with a story that was voted on here', () => {
    const past = importedStory();
    const { unmount } = showRounds({ game: aGame({ stories: [past, aStory('Export')], currentStoryId: 'export' }) });
    expect(lines()[0]).toEqual(['Person', 'Round 1 earlier game', 'Round 2 earlier game, anonymous']);
    expect(screen.queryByText(/No story has been voted on yet/)).toBeNull();
    unmount();
    const voted = aStory('Export', { status: 'voting', rounds: [anOpenRound({ ana: null })] });
    showRounds({ game: aGame({ stories: [voted, past], currentStoryId: null }) });
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Story' }).value).toBe('export');
  });

  it('[U42] says what will stand here where nothing was voted on', () => {
    showRounds({ game: aGame({ stories: [aStory('Refunds')] }) });
    expect(screen.getByText(/No story has been voted on yet/)).toBeDefined();
  });
});
