// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { aGame, anOpenRound, aStory } from '../../testing/a-game.ts';
import { fakeStore } from '../../testing/fake-store.ts';
import { show } from '../../testing/show.tsx';
// What the page loads later is here from the start: no test waits for a file.
import './confidence-choice.tsx';
import { Hand } from './hand.tsx';

const view = (cards: { readonly [id: string]: string | null }, confidence?: 'low' | 'high') => {
  const round = anOpenRound(cards);
  const votes = Object.fromEntries(
    Object.entries(round.votes).map(([id, vote]) => [id, confidence === undefined ? vote : { ...vote, confidence }]),
  );
  return { game: aGame({ stories: [aStory('Refunds', { status: 'voting', rounds: [{ ...round, votes }] })] }) };
};
const vote = { type: 'submitVote', storyId: 'refunds', round: 1, card: '5' };

const find = (name: string) => screen.findByRole('button', { name });

describe('ConfidenceChoice', () => {
  beforeEach(() => localStorage.clear());

  it('[U27] is there once a card is played, and asks nothing before', async () => {
    const game = fakeStore(view({}));
    show(<Hand />, game);
    expect(screen.queryByText('How sure are you?')).toBeNull();
    act(() => game.set(view({ ana: '5' })));
    expect(await find('How sure are you?')).toBeDefined();
  });

  it('[U27] goes with the card that lies there, and is taken back by pressing it again', async () => {
    const game = fakeStore(view({ ana: '5' }));
    show(<Hand />, game);
    fireEvent.click(await find('How sure are you?'));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Unsure' }));
    fireEvent.click(screen.getByRole('button', { name: 'Sure' }));
    act(() => game.set(view({ ana: '5' }, 'high')));
    const sure = screen.getByRole('button', { name: 'Sure', pressed: true });
    fireEvent.click(sure);
    expect(game.submitted).toEqual([{ ...vote, confidence: 'high' }, vote]);
  });

  it('[U27] remembers whether somebody wants to be asked', async () => {
    const game = fakeStore(view({ ana: '5' }));
    const first = show(<Hand />, game);
    fireEvent.click(await find('How sure are you?'));
    first.unmount();
    const second = show(<Hand />, game);
    fireEvent.click(await find('Do not ask how sure I am'));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'How sure are you?' }));
    second.unmount();
    show(<Hand />, game);
    expect(await find('How sure are you?')).toBeDefined();
  });
});
