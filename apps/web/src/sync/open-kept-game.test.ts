// @vitest-environment jsdom
import type { ClientLink, LinkHandlers } from '@planning-poker/sync';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { loadLater } from '../browser/later.ts';
import { anOpenRound, aGame, aStory, players } from '../testing/a-game.ts';
import { aView } from '../testing/fake-store.ts';
import type { SettledCommand } from './outcome-news.ts';
import { openKeptGame } from './open-kept-game.ts';

const gameId = 'k7m29qxt4b1c';
const token = 'a-token-of-twenty-two-characters';
const table = aGame({ players: players('Ana', 'Bo'), stories: [aStory('Login', { rounds: [anOpenRound()] })] });
const vote = { type: 'submitVote', storyId: table.stories[0]!.storyId, round: 1, card: '5' } as const;

/** A line that a test plays by hand. */
function aLine({ answers = true } = {}) {
  const handlers: LinkHandlers[] = [];
  const asked: string[] = [];
  const link: ClientLink = {
    open: () => undefined,
    close: () => undefined,
    redial: () => undefined,
    post: () => undefined,
    request({ correlationId }) {
      asked.push(correlationId);
      if (!answers) return new Promise(() => undefined);
      const payload = { code: 'round_not_open', message: '', details: {}, retryable: false, gameVersion: 7 };
      return Promise.resolve(said('rejected', payload));
    },
  };
  const dial = (its: LinkHandlers): ClientLink => {
    handlers.push(its);
    return link;
  };
  const greet = (game = table) => {
    handlers.at(-1)?.connected();
    const { presence, service } = aView();
    handlers
      .at(-1)
      ?.message(said('snapshot', { gameVersion: 7, head: 'h7', game, playerId: 'ana', presence, service }));
  };
  return { dial, greet, asked };
}

function said(type: string, payload: object) {
  return { type, correlationId: 'server', timestamp: 1, version: 1 as const, payload };
}

/** A page that was live, and hears nothing any more. */
function pageWithoutLine() {
  const line = aLine({ answers: false });
  const game = openKeptGame(gameId, token, line);
  game.open();
  line.greet();
  return game;
}
const lookKey = `planning-poker:look:${gameId}:${token.slice(0, 8)}`;
const keptUnsent = () => localStorage.getItem(`planning-poker:unsent:${gameId}`) ?? '';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

describe('a game that is kept', () => {
  test('[U51] [U52] is there after a reload without a line, with what is unsent, and tells what becomes of it', async () => {
    const before = pageWithoutLine();
    const line = aLine();
    const { correlationId } = before.submit(vote);
    await vi.waitFor(() => expect(keptUnsent()).toContain(correlationId));
    before.close();

    const after = openKeptGame(gameId, token, line);
    const settled: SettledCommand[] = [];
    after.watchOutcomes((outcome) => settled.push(outcome));
    expect(after.view.getState()).toMatchObject({
      membership: 'player',
      confirmed: { gameVersion: 7 },
      pending: [{ correlationId, stage: 'queued' }],
    });
    expect(after.view.getState().game?.stories[0]?.rounds[0]?.votes['ana']?.card).toBe('5');
    after.open();
    line.greet();
    await vi.waitFor(() =>
      expect(settled).toMatchObject([
        { correlationId, command: vote, outcome: { status: 'rejected' }, isResumed: true },
      ]),
    );
    expect(line.asked).toEqual([correlationId]);
    await vi.waitFor(() => expect(keptUnsent()).toBe(''));
    after.close();
  });

  test('[U51] shows all that is unsent as soon as the rules for it have come', async () => {
    const edit = { type: 'editStory', storyId: vote.storyId, title: 'Log in' } as const;
    const before = pageWithoutLine();
    before.submit(edit);
    await vi.waitFor(() => expect(keptUnsent()).toContain('Log in'));
    before.close();
    const after = openKeptGame(gameId, token, aLine());
    after.open();
    const title = () => after.view.getState().game?.stories[0]?.title;
    expect([after.view.getState().pending.length, title()]).toEqual([1, 'Login']);
    loadLater();
    await vi.waitFor(() => expect(title()).toBe('Log in'));
    expect(after.view.getState().pending).toHaveLength(1);
    after.close();
  });

  test('[U14] [U52] looks where this tab looked, also before the game has come, and for nobody else', async () => {
    const stories = [...table.stories, aStory('Export')];
    const looked = { ...table, stories };
    const before = openKeptGame(gameId, token, aLine());
    before.open();
    before.lookAt('export');
    before.submit(vote);
    await vi.waitFor(() => expect(sessionStorage.getItem(lookKey)).toContain('export'));
    before.close();
    localStorage.clear();

    const line = aLine();
    const after = openKeptGame(gameId, token, line);
    after.open();
    line.greet(looked);
    expect(after.view.getState()).toMatchObject({ game: { stories }, lookedAt: 'export' });
    expect(openKeptGame(gameId, 'some-other-participants-token', aLine()).view.getState().lookedAt).toBeNull();
    after.lookAt(null);
    after.submit(vote);
    await vi.waitFor(() => expect(sessionStorage.getItem(lookKey)).toContain('null'));
    after.close();
    expect(openKeptGame(gameId, token, aLine()).view.getState().lookedAt).toBeNull();
  });

  test('[U52] is not there for another token', async () => {
    const before = pageWithoutLine();
    before.submit(vote);
    await vi.waitFor(() => expect(keptUnsent()).not.toBe(''));
    before.close();
    const other = openKeptGame(gameId, 'some-other-participants-token', aLine());
    expect(other.view.getState()).toMatchObject({ game: null, pending: [], playerId: null });
  });
});
