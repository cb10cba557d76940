// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aGame, anOpenRound, aRevealedRound, aStory } from '../../testing/a-game.ts';
import { fakeStore } from '../../testing/fake-store.ts';
import { liveAt } from '../../testing/history-server.ts';
import { type PlayedGame, playedGame } from '../../testing/played-game.ts';
import { show } from '../../testing/show.tsx';
import { Told } from '../../testing/told.tsx';
import { SkipButton } from './skip-button.tsx';

const shown = (view: Parameters<typeof fakeStore>[0]) => {
  const store = fakeStore(view);
  show(
    <>
      <SkipButton />
      <Told />
    </>,
    store,
  );
  return store;
};
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

/** Presses Skip, and lets the game do what was asked for. */
async function skipIn(game: PlayedGame) {
  const store = shown(liveAt(game));
  press('Skip');
  game.play('ana', { type: 'skipStory', storyId: 's1' });
  store.set(liveAt(game));
  await act(() => store.answer({ status: 'accepted', gameVersion: game.events.length }));
  return store;
}
const storyOf = (game: PlayedGame) => game.at(game.events.length).stories.find(({ storyId }) => storyId === 's1');

describe('SkipButton', () => {
  it('[U12] skips the story on the table, and the way back opens it anew where no card was on it', async () => {
    const store = await skipIn(playedGame());
    expect(screen.getByText('You skipped “Refunds”.')).toBeDefined();
    press('Undo');
    expect(store.submitted).toEqual([
      { type: 'skipStory', storyId: 's1' },
      { type: 'startStory', storyId: 's1' },
    ]);
  });

  it('[U12] says which cards are gone, and promises no way back to them', async () => {
    const game = playedGame();
    game.play('bo', { type: 'joinGame', name: 'Bo' });
    for (const actor of ['ana', 'bo']) game.play(actor, { type: 'submitVote', storyId: 's1', round: 1, card: '5' });
    const store = await skipIn(game);
    expect(screen.getByText('You skipped “Refunds”, and the 2 cards on it are gone.')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    press('Start it again');
    expect(store.submitted.at(-1)).toEqual({ type: 'startStory', storyId: 's1' });
  });

  it('[U12] takes a story back to its turned cards', async () => {
    const game = playedGame();
    game.play('ana', { type: 'submitVote', storyId: 's1', round: 1, card: '5' });
    game.play('ana', { type: 'revealVotes', storyId: 's1', round: 1 });
    const before = game.at(game.events.length);
    const store = await skipIn(game);
    expect(storyOf(game)?.status).toBe('skipped');
    press('Undo');
    for (const command of store.submitted.slice(1)) game.play('ana', command);
    expect(game.at(game.events.length)).toEqual(before);
  });

  it('[U12] leaves it as somebody else has taken it up meanwhile', async () => {
    const game = playedGame();
    game.play('ana', { type: 'submitVote', storyId: 's1', round: 1, card: '5' });
    game.play('ana', { type: 'revealVotes', storyId: 's1', round: 1 });
    const store = await skipIn(game);
    game.play('ana', { type: 'acceptEstimate', storyId: 's1', estimate: '5' });
    act(() => store.set(liveAt(game)));
    press('Undo');
    expect(store.submitted.slice(1)).toEqual([{ type: 'startStory', storyId: 's1' }]);
  });

  it.each([
    ['those who do not choose the stories', 'bo', { status: 'voting', rounds: [anOpenRound()] }],
    ['a story that would lose its estimate', 'ana', { status: 'estimated', estimate: '5' }],
    [
      'a story that is voted on again, and has one',
      'ana',
      { status: 'voting', estimate: '5', rounds: [aRevealedRound({ ana: '5' }), anOpenRound({}, 2)] },
    ],
  ] as const)('[U12] [D19] is not there for %s', (_, playerId, story) => {
    shown({ game: aGame({ stories: [aStory('Refunds', story)] }), playerId });
    expect(screen.queryByRole('button', { name: 'Skip' })).toBeNull();
  });
});
