import type { Command, Game, StoryId } from '@planning-poker/poker';
import type { GameSummary, PublicEvent } from '@planning-poker/protocol';
import { createClient, defaultClientLimits } from '@planning-poker/sync';
import type {
  Client,
  ClientFault,
  ClientLink,
  ClientView,
  LinkHandlers,
  RefusedHandshake,
  Submission,
  UnsettledCommand,
} from '@planning-poker/sync';
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { browserDecider } from './browser-decider.ts';
import { browserRuntime } from './browser-runtime.ts';
import { keptLook } from './kept-look.ts';
import { createOutcomeNews } from './outcome-news.ts';
import type { SettledCommand } from './outcome-news.ts';
import { watchPageReturn } from './page-return.ts';
import { createSocketLink } from './socket-link.ts';

/** Everything about one game that a page may show; see `ClientView`. */
export interface GameView extends Omit<ClientView<Game, Command>, 'welcome' | 'lastEvents'> {
  /** The game's public summary, for somebody who is no player of it. */
  readonly welcome: GameSummary | null;
  /** The newest events up to `confirmed`, gapless, oldest first. */
  readonly lastEvents: readonly PublicEvent[];
  /** Why the server does not let this page in for the moment, where it has said so; null: it has not. The page goes on trying. */
  readonly refusal: Pick<RefusedHandshake, 'code' | 'message'> | null;
  /** The story that this tab looks at while the others are at the shared focus; null: it is with them. */
  readonly lookedAt: StoryId | null;
}

/** One game, live: its view as a Zustand store, set once per change, and the one way to change it. */
export interface GameStore {
  readonly gameId: string;
  /** A moment of the past: whoever looks at it may change nothing. */
  readonly readOnly?: true;
  readonly view: Pick<StoreApi<GameView>, 'getState' | 'getInitialState' | 'subscribe'>;
  /** Never throws, never rejects: `settled` resolves when the outcome is known. */
  submit(command: Command): Submission;
  /** Looks at a story and moves nobody else; null: back to the others. Ends by itself where the others come too. */
  lookAt(storyId: StoryId | null): void;
  /** Takes up what was asked for before a reload, or in another tab of this player; see `Client.resume`. */
  resume(commands: readonly UnsettledCommand<Command>[]): void;
  /** Calls back with each outcome, once; returns the function that stops it. */
  watchOutcomes(listener: (settled: SettledCommand) => void): () => void;
  /** Dials; anew after `close` and after a failure (a password that was asked for, a game that has come back). */
  open(): void;
  close(): void;
  /** Checks the connection now. The page's own return is watched already, between `open` and `close`. */
  probe(): void;
}

export interface GameStoreOptions {
  readonly password?: string;
  /** What was on the screen last time, to be shown until the server answers. */
  readonly initial?: GameCache;
  /** Something of ours went wrong and was survived. */
  readonly onFault?: (fault: ClientFault) => void;
  /** Another connection than the page's own, for tests. */
  readonly dial?: (handlers: LinkHandlers) => ClientLink;
}

export interface GameCache {
  readonly position: { readonly gameVersion: number; readonly head: string };
  readonly game: Game;
  readonly playerId: string;
}

/** @example const game = createGameStore(gameId, participantToken()); game.open(); useGameView(game, ({ connection }) => connection) */
export function createGameStore(gameId: string, token: string, options: GameStoreOptions = {}): GameStore {
  const { dial = dialHome(gameId, token, options.password), initial, onFault } = options;
  let refusal: GameView['refusal'] = null;
  const client = createClient({
    decider: browserDecider,
    runtime: browserRuntime,
    limits: defaultClientLimits,
    joins: ({ type }: Command) => type === 'joinGame',
    dial: (handlers) => dial(tellingRefusals(handlers, (told) => (refusal = told))),
    ...(initial && { initial }),
    ...(onFault && { onFault }),
  });
  const { view, lookAt } = createView(client, () => refusal);
  const outcomes = createOutcomeNews();
  let stopWatching: () => void = () => {};
  return {
    gameId,
    view,
    submit(command) {
      // Whoever brings a story to the table goes there too.
      if (command.type === 'startStory' && view.getState().lookedAt !== null) lookAt(null);
      return outcomes.tell(client.submit(command), command, false);
    },
    resume(commands) {
      const byId = new Map(commands.map(({ correlationId, command }) => [correlationId, command]));
      for (const submission of client.resume(commands)) {
        const command = byId.get(submission.correlationId);
        if (command !== undefined) outcomes.tell(submission, command, true);
      }
    },
    watchOutcomes: outcomes.watch,
    lookAt,
    open() {
      stopWatching();
      stopWatching = watchPageReturn(() => client.probe());
      client.open();
    },
    close() {
      stopWatching();
      client.close();
    },
    probe: () => client.probe(),
  };
}

/** The engine goes on trying, and does not say why it has to: a refusal holds until the server lets one in, or is heard of no more. */
function tellingRefusals(handlers: LinkHandlers, tell: (refusal: GameView['refusal']) => void): LinkHandlers {
  return {
    ...handlers,
    refused(refusal) {
      tell(refusal);
      handlers.refused(refusal);
    },
    connected() {
      tell(null);
      handlers.connected();
    },
    redialing(attempt, backoffMs) {
      tell(null);
      handlers.redialing(attempt, backoffMs);
    },
  };
}

/** What the client shows, and the story that this tab alone looks at. */
function createView(
  client: Client<Game, Command>,
  refusal: () => GameView['refusal'],
): Pick<GameStore, 'lookAt'> & { readonly view: StoreApi<GameView> } {
  let lookedAt: StoryId | null = null;
  const currentView = (): GameView => {
    // The engine carries any domain; the link has parsed what it gave it as this one's.
    const seen = client.view() as Omit<GameView, 'lookedAt' | 'refusal'>;
    lookedAt = keptLook(lookedAt, seen.game);
    return { ...seen, refusal: refusal(), lookedAt };
  };
  const view = createStore<GameView>(currentView);
  const update = (): void => view.setState(currentView(), true);
  client.subscribe(update);
  return {
    view,
    lookAt(storyId) {
      lookedAt = storyId;
      update();
    },
  };
}

/** To the server that this page came from, below the path that it is served under. */
function dialHome(gameId: string, token: string, password?: string): (handlers: LinkHandlers) => ClientLink {
  return (handlers) =>
    createSocketLink(
      {
        address: new URL('socket.io', document.baseURI),
        gameId,
        token,
        ...(password !== undefined && { password }),
        runtime: browserRuntime,
      },
      handlers,
    );
}
