// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aGame, anOpenRound, aStory } from '../../testing/a-game.ts';
import { game, lines, showBacklog } from './testing/show-backlog.tsx';

describe('Backlog', () => {
  it('[U4] lists the stories with what they came out at, without the removed ones', () => {
    showBacklog();
    expect(lines().map((line) => line.textContent)).toEqual([
      'PAY-118 Refundsyour card is missing',
      'Sign inestimate 5',
      'Receiptsestimate about 3 weeks',
      'Export',
    ]);
    expect(lines()[0]?.getAttribute('aria-current')).toBe('true');
  });

  it('adds up the estimates that are numbers', () => {
    showBacklog();
    expect(screen.getByText('2 of 4 estimated · 5 in all')).toBeDefined();
  });

  it('names no sum where no estimate is a number', () => {
    showBacklog({ game: { ...game, stories: game.stories.filter(({ title }) => title !== 'Sign in') } });
    expect(screen.getByText('1 of 3 estimated')).toBeDefined();
  });

  it('brings a story to the table by pressing it', () => {
    const store = showBacklog();
    fireEvent.click(screen.getByRole('button', { name: 'Export' }));
    expect(store.submitted).toEqual([{ type: 'startStory', storyId: 'export' }]);
  });

  it('[D19] [U14] those who may not choose look at a story alone', () => {
    const store = showBacklog({ playerId: 'bo' });
    fireEvent.click(screen.getByRole('button', { name: 'Export' }));
    expect(store.submitted).toEqual([]);
    expect(store.view.getState().lookedAt).toBe('export');
    expect(lines()[3]?.textContent).toBe('Exportyou look at it');
    fireEvent.click(screen.getByRole('button', { name: /Refunds/ }));
    expect(store.view.getState().lookedAt).toBeNull();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('button', { name: /More about/ })).toBeNull();
    expect(screen.getByText('Those who lead this game choose and add stories.')).toBeDefined();
  });

  it('[U14] leads to the next open story that the own card is missing on', () => {
    const open = (title: string, cards = {}) => aStory(title, { status: 'voting', rounds: [anOpenRound(cards)] });
    const stories = [open('A'), open('B', { ana: '5' }), open('C'), open('D')];
    const store = showBacklog({ game: aGame({ stories }) });
    expect(lines().map((line) => line.textContent)).toEqual([
      'Ayour card is missing',
      'Byou voted',
      'Cyour card is missing',
      'Dyour card is missing',
    ]);
    expect(screen.getByText('Your card is missing on 2 other open stories.')).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Vote on the next one' }));
    expect(store.view.getState().lookedAt).toBe('c');
    expect(store.submitted).toEqual([]);
  });
});
