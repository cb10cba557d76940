// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aRevealedRound } from '../testing/a-game.ts';
import { find, showDock } from './testing/show-dock.tsx';
import { onTable, revealed, round } from './testing/turned-table.ts';
// What the page loads later is here from the start: no test waits for a file.
import '../features/reveal/after-reveal.tsx';

describe('Dock, the result', () => {
  it('[U28] is there as a table too', async () => {
    showDock(revealed());
    fireEvent.click(await find('As a table'));
    const table = screen.getByRole('table', { name: 'Votes by card' });
    const cells = within(table)
      .getAllByRole('row')
      .map((row) => [...row.children].map((cell) => cell.textContent));
    expect(cells).toEqual([
      ['Card', 'Votes', 'Who'],
      ['5', '2', 'Ana and Chidi'],
      ['8', '1', 'Bo'],
    ]);
  });

  it('[U28] stands beside the last round’s', async () => {
    const second = aRevealedRound(
      { ana: '5', bo: '5', chidi: '5' },
      { average: 5, consensus: '5', suggestion: '5' },
      2,
    );
    showDock(onTable({ status: 'revealed', rounds: [round, second] }));
    expect(
      await screen.findByRole('listitem', { name: '5: 3 votes, Ana, Bo, and Chidi; last time 2 votes' }),
    ).toBeDefined();
    expect(screen.getByRole('listitem', { name: '8: 0 votes; last time 1 vote' })).toBeDefined();
    expect(screen.getByText('was 6')).toBeDefined();
  });

  it('[U28] tells how far the cards are apart where there are some', async () => {
    showDock(revealed());
    expect((await screen.findByText('Deviation')).nextSibling?.textContent).toBe('1.41');
  });

  it('[U27] tells who was how sure', async () => {
    const votes = { ...round.votes, bo: { card: '8', castAt: 1, confidence: 'low' as const } };
    showDock(onTable({ status: 'revealed', rounds: [{ ...round, votes }] }));
    expect((await screen.findByText('Unsure')).nextSibling?.textContent).toBe('Bo');
  });
});
