// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { anOpenRound } from '../testing/a-game.ts';
import { anEvent } from '../testing/fake-store.ts';
import { answer, find, press, rejected, showDock } from './testing/show-dock.tsx';
import { onTable, revealed, settled } from './testing/turned-table.ts';
// What the page loads later is here from the start: no test waits for a file.
import '../features/reveal/after-reveal.tsx';

const voting = () => onTable({ status: 'voting', rounds: [anOpenRound({ ana: '5', bo: null, chidi: null })] });
const took = (estimate: string, version: number, actor: string) =>
  anEvent('estimateAccepted', { storyId: 'refunds', estimate }, { actor, version });

describe('Dock, two who lead at once', () => {
  it('[U30] tells who has turned the cards already, and that is no error', async () => {
    const game = showDock(voting());
    press('Reveal');
    game.set({ lastEvents: [anEvent('votesRevealed', { storyId: 'refunds', round: 1 }, { actor: 'bo' })] });
    await answer(game, rejected('round_not_open'));
    const notice = await screen.findByText('Bo has turned the cards already.');
    expect(notice.closest('.notice')?.getAttribute('data-tone')).toBe('plain');
  });

  it('[U30] tells that the cards have turned by themselves', async () => {
    const game = showDock(voting());
    press('Reveal');
    game.set({ lastEvents: [anEvent('votesRevealed', { storyId: 'refunds', round: 1 })] });
    await answer(game, rejected('round_not_open'));
    expect(await screen.findByText('The cards have turned by themselves already.')).toBeDefined();
  });

  it('[U30] says why where it cannot be known who it was', async () => {
    const game = showDock(voting());
    press('Reveal');
    await answer(game, rejected('stale_round'));
    expect(await screen.findByText('That round is over.')).toBeDefined();
  });

  it('[U30] tells who votes again already', async () => {
    const game = showDock(revealed());
    fireEvent.click(await find('Vote again'));
    game.set({ lastEvents: [anEvent('roundStarted', { storyId: 'refunds', round: 2 }, { actor: 'bo' })] });
    await answer(game, rejected('stale_round'));
    expect(screen.getByText('Bo has started round 2 already.')).toBeDefined();
  });

  it('[U30] says nothing of one’s own second press', async () => {
    const game = showDock(revealed());
    fireEvent.click(await find('Vote again'));
    game.set({ lastEvents: [anEvent('roundStarted', { storyId: 'refunds', round: 2 }, { actor: 'ana' })] });
    await answer(game, rejected('stale_round'));
    expect(document.querySelector('.notice')).toBeNull();
  });

  it.each([
    ['the same', [took('5', 2, 'bo')], 'Bo has taken 5 already.'],
    [
      'another one just before',
      [took('8', 2, 'bo'), took('5', 3, 'ana')],
      'Bo took 8 in the same moment; now it is 5.',
    ],
    ['another one just after', [took('5', 2, 'ana'), took('8', 3, 'bo')], 'You took 5 for “Refunds”.'],
  ])('[U30] tells who took %s', async (_, lastEvents, sentence) => {
    const game = showDock(revealed());
    fireEvent.click(await find('Take 5 and go on'));
    game.set({ lastEvents });
    await answer(game);
    expect(screen.getByText(sentence)).toBeDefined();
  });

  it('[U30] gives the other one’s estimate back', async () => {
    const game = showDock(revealed());
    fireEvent.click(await find('Take 5 and go on'));
    game.set({ ...settled(), lastEvents: [took('8', 2, 'bo'), took('5', 3, 'ana')] });
    await answer(game);
    press('Undo');
    expect(game.submitted[2]).toEqual({ type: 'acceptEstimate', storyId: 'refunds', estimate: '8' });
  });

  it('[U30] tells who has gone on already', async () => {
    const game = showDock(settled());
    fireEvent.click(await find('Next story'));
    game.set({ lastEvents: [anEvent('storyStarted', { storyId: 'receipts', round: 1 }, { actor: 'bo', version: 2 })] });
    await answer(game);
    expect(screen.getByText('Bo has gone on to “Receipts” already.')).toBeDefined();
  });
});
