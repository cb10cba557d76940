// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { createHistoryReader } from '../../api/history.ts';
import { fakeStore } from '../../testing/fake-store.ts';
import { liveAt, serveHistory } from '../../testing/history-server.ts';
import { settledGame } from '../../testing/played-game.ts';
import { createGameHistory } from './game-history.ts';
import { createTimeMachine } from './time-machine.ts';

async function open(version: number) {
  const game = settledGame();
  serveHistory(game);
  const live = fakeStore(liveAt(game));
  const history = createGameHistory(live, createHistoryReader(live.gameId, 'token'));
  const machine = createTimeMachine(live, history, version);
  const stop = machine.start();
  await vi.waitFor(() => expect(machine.past.view.getState().game).not.toBeNull());
  return { game, live, machine, stop };
}

describe('createTimeMachine', () => {
  it('[U41] shows the game as it stood, and changes nothing of the one that goes on', async () => {
    const { game, live, machine } = await open(5);
    const before = live.view.getState();
    expect(machine.past.view.getState()).toMatchObject({ game: game.at(5), confirmed: { gameVersion: 5 } });
    machine.goTo(9);
    expect(machine.past.view.getState().game).toEqual(game.at(9));
    expect(live.view.getState()).toBe(before);
  });

  it('[U41] goes no further than there is', async () => {
    const { game, machine } = await open(99);
    expect(machine.view.getState().version).toBe(game.events.length);
    machine.goTo(-3);
    expect(machine.view.getState().version).toBe(1);
  });

  it('[U41] refuses every change', async () => {
    const { live, machine } = await open(3);
    expect(machine.past.readOnly).toBe(true);
    await expect(machine.past.submit({ type: 'nudge' }).settled).resolves.toMatchObject({ status: 'rejected' });
    expect(live.submitted).toEqual([]);
  });

  it('stays where it is while the game goes on', async () => {
    const { game, live, machine, stop } = await open(4);
    game.play('bo', { type: 'submitVote', storyId: 's2', round: 1, card: '3' });
    live.set(liveAt(game, game.events.length, 1));
    expect(machine.view.getState().version).toBe(4);
    machine.goTo(game.events.length);
    expect(machine.past.view.getState().game).toEqual(game.at(game.events.length));
    stop();
  });
});
