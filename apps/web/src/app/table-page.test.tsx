// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { aGame, aStory } from '../testing/a-game.ts';
import { fakeStore } from '../testing/fake-store.ts';
import { show, standInForTheBrowser } from '../testing/show.tsx';
import { TablePage } from './table-page.tsx';

async function showTable(view: Parameters<typeof fakeStore>[0] = {}) {
  const store = fakeStore(view);
  await act(async () => show(<TablePage />, store));
  return store;
}

describe('TablePage', () => {
  it('has its landmarks, one first heading and a title', async () => {
    await showTable();
    for (const role of ['banner', 'main', 'complementary']) expect(screen.getByRole(role)).toBeDefined();
    expect(screen.getAllByRole('heading', { level: 1 }).map(({ textContent }) => textContent)).toEqual(['Sprint 42']);
    expect(document.title).toBe('Sprint 42 · Planning poker');
  });

  it('has the backlog at the side', async () => {
    await showTable();
    const side = screen.getByRole('complementary', { name: 'Stories' });
    expect(await within(side).findByRole('list', { name: 'Stories' })).toBeDefined();
  });

  it('has the backlog in a sheet where there is no room', async () => {
    await showTable();
    await act(async () => narrow());
    expect(screen.queryByRole('complementary')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Stories 0/1' }));
    const sheet = await screen.findByRole('dialog', { name: 'Stories' });
    expect(within(sheet).getByRole('list', { name: 'Stories' })).toBeDefined();
    fireEvent.click(within(sheet).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog', { name: 'Stories' })).toBeNull();
  });

  it('[U4] shows what came out of a game that has ended', async () => {
    await showTable({
      game: aGame({ endedAt: 9, stories: [aStory('Refunds', { status: 'estimated', estimate: '5' })] }),
    });
    expect(await screen.findByText('1 story has an estimate: 5 in all.')).toBeDefined();
    expect(screen.getByRole('list', { name: 'Estimates' }).textContent).toBe('Refunds5');
    expect(screen.queryByRole('group', { name: 'Your card' })).toBeNull();
  });
});

/** The window is made small, and the page is told. */
function narrow(): void {
  standInForTheBrowser(390);
  showAgain();
}

let showAgain: () => void = () => undefined;
vi.mock(import('../browser/use-media-query.ts'), async () => {
  const { useReducer } = await import('react');
  return {
    useMediaQuery: () => false,
    useWide() {
      const [, again] = useReducer((times: number) => times + 1, 0);
      showAgain = again;
      return matchMedia('(min-width: 1000px)').matches;
    },
  };
});
