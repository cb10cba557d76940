import type { Command } from '@planning-poker/poker';
import type { ClientOutcome } from '@planning-poker/sync';
import { createStore } from 'zustand/vanilla';
import type { GameStore, GameView } from '../sync/game-store.ts';
import { aGame } from './a-game.ts';

export interface FakeStore extends GameStore {
  /** All that was asked for, oldest first. */
  readonly submitted: readonly Command[];
  readonly opened: () => number;
  set(change: Partial<GameView>): void;
  /** What the server says to the oldest command that it has not answered. */
  answer(outcome: ClientOutcome): Promise<void>;
}

/** A game without a server: what the page shows is what a test sets, what it asks for is written down. */
export function fakeStore(view: Partial<GameView> = {}): FakeStore {
  const store = createStore<GameView>()(() => aView(view));
  const submitted: Command[] = [];
  const waiting: ((outcome: ClientOutcome) => void)[] = [];
  let opened = 0;
  return {
    gameId: 'k7m29qxt4b1c',
    view: store,
    submitted,
    opened: () => opened,
    submit(command) {
      submitted.push(command);
      const settled = new Promise<ClientOutcome>((resolve) => {
        waiting.push(resolve);
      });
      return { correlationId: `c${submitted.length}`, settled };
    },
    lookAt: (lookedAt) => store.setState({ lookedAt }),
    open: () => {
      opened += 1;
    },
    close: () => undefined,
    probe: () => undefined,
    set: (change) => store.setState(change),
    async answer(outcome) {
      waiting.shift()?.(outcome);
      await Promise.resolve();
    },
  };
}

export function aView(more: Partial<GameView> = {}): GameView {
  const game = more.game === undefined ? aGame() : more.game;
  return {
    connection: { status: 'connected' },
    membership: 'player',
    welcome: null,
    playerId: 'ana',
    game,
    confirmed: game === null ? null : { gameVersion: 1, head: 'head', game },
    pending: [],
    presence: game === null ? null : { revision: 1, connected: Object.keys(game.players) },
    service: { state: 'available', reason: null, fallback: null, retryAfterMs: null },
    delivery: null,
    clockOffsetMs: 0,
    lastEvents: [],
    lookedAt: null,
    ...more,
  };
}

/** A command that the server has not yet answered. */
export function pendingCommand(command: Command): GameView['pending'][number] {
  return { correlationId: 'c1', command, stage: 'sent', since: 0 };
}

/** A wire event, of which a test says what matters. */
export function anEvent(
  type: GameView['lastEvents'][number]['type'],
  data: object,
  more: { readonly actor?: string | null; readonly version?: number; readonly at?: number } = {},
): GameView['lastEvents'][number] {
  const event = { type, data, actor: null, version: 1, at: 1, correlationId: 'c1', reason: 'It happened', ...more };
  return event as GameView['lastEvents'][number];
}
