import type { StoryId } from '@planning-poker/poker';
import { after } from '../browser/timers.ts';
import { takeFrom } from '../browser/shelf.ts';
import { clearShelf, namesOn, putOn, watchShelf } from '../browser/shelf-writing.ts';
import type { GameStore, GameView } from './game-store.ts';
import { keptForm, lookName, readUnsent, unsentName, viewName } from './kept-game.ts';
import type { Kept, KeptUnsent, KeptView } from './kept-game.ts';
import { mergeUnsent } from './merge-unsent.ts';

/** Writing a view costs about as much as drawing it: a burst of votes is written once. A page that goes writes at once. */
const viewDelayMs = 1_000;
/** Two thirds of a browser's 5 million characters, at most: the largest games are not kept, and start from the server. */
const mostViews = 5;
const mostViewCharacters = 600_000;
/** Games with something unsent: older ones are nobody's intention any more. */
const mostUnsentGames = 20;

/**
 * Keeps in this browser what is confirmed and what is unsent, from now on (U51, U52), and takes up what another tab of this player adds
 * while there is no line: so all tabs send the same, in the same order, and which of them is first does not matter (W5). `known` are the
 * commands that this page has had until now.
 */
export function keepGame(game: GameStore, owner: string, known: Set<string>): () => void {
  const unsent = keepUnsent(game, owner, known);
  const view = keepView(game, owner);
  const keep = (): void => {
    const state = game.view.getState();
    if (isOver(state)) {
      clearShelf(viewName(game.gameId));
      clearShelf(unsentName(game.gameId));
      return;
    }
    unsent.keep(state);
    view.keep(state);
  };
  makeRoom(viewName(''), mostViews - 1);
  makeRoom(unsentName(''), mostUnsentGames - 1);
  keep();
  const stops = [game.view.subscribe(keep), keepLook(game, owner), unsent.stop, view.stop];
  return () => stops.forEach((stop) => stop());
}

function keepUnsent(game: GameStore, owner: string, known: Set<string>) {
  const name = unsentName(game.gameId);
  let pending: GameView['pending'] | null = null;
  let isLive = false;
  const takeUp = (): void => {
    if (isLive) return;
    game.resume(readUnsent(game.gameId, owner).filter(({ correlationId }) => !known.has(correlationId)));
  };
  const write = (): void => {
    const record = readUnsent(game.gameId, owner);
    const commands = mergeUnsent(record, known, pending ?? []);
    if (commands.length === 0) clearShelf(name);
    else putOn(name, { form: keptForm, owner, at: Date.now(), commands } satisfies KeptUnsent);
    // What is over has been struck: nothing more needs to be known of it.
    known.clear();
    for (const { correlationId } of pending ?? []) known.add(correlationId);
  };
  return {
    keep(state: GameView): void {
      const wasLive = isLive;
      isLive = state.connection.status === 'connected';
      if (state.pending !== pending) {
        pending = state.pending;
        for (const { correlationId } of pending) known.add(correlationId);
        write();
      }
      if (wasLive) takeUp();
    },
    stop: watchShelf(name, takeUp),
  };
}

/** Where this tab looks while the others are elsewhere: no other tab's concern (U14). */
function keepLook(game: GameStore, owner: string): () => void {
  let kept: StoryId | null | undefined;
  const keep = ({ lookedAt }: GameView): void => {
    if (lookedAt === kept) return;
    kept = lookedAt;
    putOn(lookName(game.gameId, owner), lookedAt, { shelf: 'sessionStorage' });
  };
  keep(game.view.getState());
  return game.view.subscribe(keep);
}

function keepView(game: GameStore, owner: string) {
  const name = viewName(game.gameId);
  let kept: GameView['confirmed'] = null;
  let cancel: (() => void) | null = null;
  const write = (): void => {
    cancel?.();
    cancel = null;
    const state = game.view.getState();
    const { confirmed, playerId } = state;
    if (confirmed === null || playerId === null || confirmed === kept || isOver(state)) return;
    kept = confirmed;
    const { gameVersion, head } = confirmed;
    const record = {
      form: keptForm,
      owner,
      at: Date.now(),
      position: { gameVersion, head },
      game: confirmed.game,
      playerId,
    };
    // No view is better than an old one.
    if (!putOn(name, record satisfies KeptView, { mostCharacters: mostViewCharacters })) clearShelf(name);
  };
  addEventListener('pagehide', write);
  return {
    keep({ confirmed }: GameView): void {
      if (confirmed !== kept) cancel ??= after(viewDelayMs, write);
    },
    stop(): void {
      removeEventListener('pagehide', write);
      write();
    },
  };
}

/** The server says that this browser has no place in the game, or that there is none. */
function isOver({ connection, membership }: GameView): boolean {
  if (connection.status !== 'failed') return membership === 'stranger';
  return connection.code === 'unknown_game' || connection.code === 'removed_by_facilitator';
}

/** Leaves the newest so many. */
function makeRoom(beginning: string, most: number): void {
  const age = (name: string): number => Number((takeFrom(name) as Partial<Kept> | null)?.at ?? 0);
  const newestFirst = namesOn(beginning).toSorted((left, right) => age(right) - age(left));
  for (const name of newestFirst.slice(most)) clearShelf(name);
}
