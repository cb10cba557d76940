// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { NoticeList } from '../../app/notice-list.tsx';
import { aDeck, aGame, aPlayer, players, settings } from '../../testing/a-game.ts';
import { anEvent, aView, fakeStore } from '../../testing/fake-store.ts';
import { show } from '../../testing/show.tsx';
import type { GameView } from '../../sync/game-store.ts';
import { newsOf } from './news-of.ts';
import { News } from './news.tsx';

const game = aGame({ players: players('Ana', aPlayer('Bo', { facilitator: true }), 'Chidi', 'Dana') });
type Event = GameView['lastEvents'][number];

/** What this player is told of what Bo has done. */
function told(playerId: string, event: Event, ...others: readonly Event[]): string | null {
  return newsOf(event, aView({ game, playerId, lastEvents: [...others, event] }));
}
const byBo = (type: Event['type'], data: object) => anEvent(type, data, { actor: 'bo' });
const minute = byBo('timerStarted', { startedAt: 0, endsAt: 90_000 });

describe('what those who lead are told of each other', () => {
  it.each([
    [minute, 'Bo set the timer to 1:30.'],
    [byBo('timerPaused', { remainingMs: 1 }), 'Bo paused the timer.'],
    [byBo('timerResumed', { startedAt: 0, endsAt: 1 }), 'Bo resumed the timer.'],
    [byBo('timerStopped', {}), 'Bo stopped the timer.'],
    [byBo('playerLeft', { playerId: 'chidi', reason: 'removed' }), 'Bo has removed Chidi.'],
    [byBo('playerReadmitted', { playerId: 'chidi' }), 'Bo lets Chidi in again.'],
    [byBo('playerRoleChanged', { playerId: 'chidi', role: 'observer' }), 'Bo has made Chidi an observer.'],
    [byBo('gameConfigured', { settings }), 'Bo has changed the settings.'],
    [byBo('gameConfigured', { name: 'Sprint 43' }), 'Bo calls this game Sprint 43 now.'],
  ])('[U35] tells it by name, and the others nothing: %#', (event, sentence) => {
    expect(told('ana', event)).toBe(sentence);
    expect(told('dana', event)).toBeNull();
  });

  it('[U35] tells nobody what they have done themselves, nor what the server does', () => {
    expect(told('bo', minute)).toBeNull();
    expect(told('ana', anEvent('timerExpired', {}))).toBeNull();
  });

  it('[U35] says nothing of the timer that comes with a round, and nothing of who goes by himself', () => {
    expect(told('ana', minute, byBo('storyStarted', { storyId: 's', round: 1 }))).toBeNull();
    expect(told('ana', byBo('playerLeft', { playerId: 'bo', reason: 'left' }))).toBeNull();
    expect(told('ana', byBo('playerRoleChanged', { playerId: 'bo', role: 'observer' }))).toBeNull();
  });
});

describe('what everybody is told', () => {
  it.each([
    ['dana', { playerId: 'dana', facilitator: true }, 'You lead this game now. Bo has let you.'],
    ['ana', { playerId: 'ana', facilitator: false }, 'You no longer lead this game. Bo has taken it on.'],
    ['dana', { playerId: 'bo', facilitator: true }, 'Bo leads this game now.'],
    ['dana', { playerId: 'bo', facilitator: false }, 'Bo no longer leads this game.'],
    ['dana', { playerId: 'chidi', facilitator: true }, 'Bo lets Chidi lead this game.'],
    ['dana', { playerId: 'ana', facilitator: false }, 'Bo no longer lets Ana lead this game.'],
  ])('[U34] tells %s who leads: %j', (reader, data, sentence) => {
    expect(told(reader, byBo('facilitatorChanged', data))).toBe(sentence);
  });

  it.each([
    ['observer', 'Bo has made you an observer: nobody waits for your card.'],
    ['voter', 'Bo has made you a voter: you have cards again.'],
  ])('[U35] tells whoever was made one: %s', (role, sentence) => {
    expect(told('dana', byBo('playerRoleChanged', { playerId: 'dana', role }))).toBe(sentence);
  });

  it('[U35] tells of another deck, and whether it cost the votes', () => {
    const changed = byBo('gameConfigured', { deck: aDeck('S', 'M') });
    expect(told('dana', changed)).toBe('Bo has put another deck on the table: Own.');
    const builtIn = byBo('gameConfigured', {
      deck: { ...aDeck('S', 'M'), id: 'tshirt', name: 'As the server calls it' },
    });
    expect(told('dana', builtIn)).toBe('Bo has put another deck on the table: T-shirt sizes.');
    expect(told('dana', changed, byBo('roundStarted', { storyId: 's', round: 2 }))).toMatch(/so vote again\.$/);
  });

  it('[U35] tells that the game goes on', () => {
    expect(told('dana', byBo('gameReopened', {}))).toBe('Bo has opened this game again.');
  });
});

describe('News', () => {
  it('[U35] tells each thing once, from now on, near the hand', () => {
    const seen = [byBo('timerPaused', { remainingMs: 1 })];
    const store = fakeStore({ game, lastEvents: seen });
    show(
      <>
        <News since={null} />
        <NoticeList />
      </>,
      store,
    );
    const stopped = anEvent('timerStopped', {}, { actor: 'bo', version: 2 });
    const now = { lastEvents: [...seen, stopped], confirmed: { gameVersion: 2, head: 'h', game } };
    act(() => store.set(now));
    act(() => store.set({ ...now, clockOffsetMs: 5 }));
    expect(screen.getByRole('status').textContent).toBe('Bo stopped the timer.');
  });

  it('[U35] comes later than the table, and has missed nothing', () => {
    const missed = anEvent('timerStopped', {}, { actor: 'bo', version: 5 });
    const old = anEvent('timerPaused', { remainingMs: 1 }, { actor: 'bo', version: 4 });
    const store = fakeStore({ game, lastEvents: [old, missed], confirmed: { gameVersion: 5, head: 'h', game } });
    show(
      <>
        <News since={4} />
        <NoticeList />
      </>,
      store,
    );
    expect(screen.getByRole('status').textContent).toBe('Bo stopped the timer.');
  });
});
