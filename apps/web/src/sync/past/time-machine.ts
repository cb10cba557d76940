import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { GameStore, GameView } from '../game-store.ts';
import type { GameHistory } from './game-history.ts';

/** A hand on the game's past: which version is being looked at, and the game as it stood then. */
export interface TimeMachine {
  readonly view: Pick<StoreApi<{ readonly version: number }>, 'getState' | 'getInitialState' | 'subscribe'>;
  /** The game at that version, for the very components that show the live one; nothing can be changed there. */
  readonly past: GameStore;
  /** To a version, or to the nearest that there is. */
  goTo(version: number): void;
  /** Follows what becomes known; returns the function that stops it. */
  start(): () => void;
}

export function createTimeMachine(live: GameStore, history: GameHistory, version: number): TimeMachine {
  const clamped = (wish: number) => Math.max(1, Math.min(wish, history.view.getState().log.latest));
  const first = clamped(version);
  const view = createStore(() => ({ version: first }));
  const past = createStore(() => pastView(live, history, first));

  function show(): void {
    const next = view.getState().version;
    const shown = past.getState();
    const game = history.gameAt(next);
    if (game === shown.game && next === shown.confirmed?.gameVersion) return;
    past.setState(pastView(live, history, next), true);
  }

  return {
    view,
    past: {
      gameId: live.gameId,
      readOnly: true,
      view: past,
      submit: () => ({ correlationId: '', settled: Promise.resolve(refusal) }),
      open: () => undefined,
      close: () => undefined,
      probe: () => undefined,
      lookAt: () => undefined,
      resume: () => undefined,
      watchOutcomes: () => () => undefined,
    },
    goTo(wish) {
      const next = clamped(wish);
      view.setState({ version: next });
      history.want(next);
      show();
    },
    start() {
      history.want(view.getState().version);
      history.wantAll();
      show();
      return history.view.subscribe(show);
    },
  };
}

const refusal = { status: 'rejected', code: 'forbidden', message: '', details: {}, retryable: false } as const;

/** Who was connected then is not in the log: so nobody is called away. */
function pastView(live: GameStore, history: GameHistory, version: number): GameView {
  const game = history.gameAt(version);
  return {
    connection: { status: 'connected' },
    membership: 'player',
    welcome: null,
    playerId: live.view.getState().playerId,
    game,
    confirmed: game && { gameVersion: version, head: '', game },
    pending: [],
    presence: null,
    service: { state: 'available', reason: null, fallback: null, retryAfterMs: null },
    delivery: null,
    clockOffsetMs: 0,
    lastEvents: [],
    refusal: null,
    lookedAt: null,
  };
}
