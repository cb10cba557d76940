import type { Command } from '@planning-poker/poker';
import type { ClientOutcome } from '@planning-poker/sync';
import { createStore } from 'zustand/vanilla';
import type { GameStore, GameView } from '../sync/game-store.ts';
import type { SettledCommand } from '../sync/outcome-news.ts';
import { aGame } from './a-game.ts';

export interface FakeStore extends GameStore {
  /** All that was asked for, oldest first. */
  readonly submitted: readonly Command[];
  /** What was taken up again, by its correlation id. */
  readonly resumed: readonly string[];
  readonly opened: () => number;
  /** How often the line was asked after: what "Try now" does. */
  readonly probed: () => number;
  set(change: Partial<GameView>): void;
  /** What the server says to the oldest command that it has not answered. */
  answer(outcome: ClientOutcome): Promise<void>;
  /** What became of a command, as all who watch are told. */
  settle(settled: SettledCommand): void;
}

/** A game without a server: what the page shows is what a test sets, what it asks for is written down. */
export function fakeStore(view: Partial<GameView> = {}): FakeStore {
  const store = createStore<GameView>()(() => aView(view));
  const submitted: Command[] = [];
  const waiting: ((outcome: ClientOutcome) => void)[] = [];
  const watching = new Set<(settled: SettledCommand) => void>();
  const resumed: string[] = [];
  let opened = 0;
  let probed = 0;
  return {
    gameId: 'k7m29qxt4b1c',
    view: store,
    submitted,
    resumed,
    opened: () => opened,
    probed: () => probed,
    submit(command) {
      submitted.push(command);
      const settled = new Promise<ClientOutcome>((resolve) => {
        waiting.push(resolve);
      });
      return { correlationId: `c${submitted.length}`, settled };
    },
    lookAt: (lookedAt) => store.setState({ lookedAt }),
    resume: (commands) => void resumed.push(...commands.map(({ correlationId }) => correlationId)),
    watchOutcomes(listener) {
      watching.add(listener);
      return () => void watching.delete(listener);
    },
    settle: (settled) => watching.forEach((listener) => listener(settled)),
    open: () => {
      opened += 1;
    },
    close: () => undefined,
    probe: () => {
      probed += 1;
    },
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
    refusal: null,
    lookedAt: null,
    ...more,
  };
}

/** A command that the server has not yet answered. */
export function pendingCommand(command: Command, correlationId = 'c1'): GameView['pending'][number] {
  return { correlationId, command, stage: 'sent', since: 0 };
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
