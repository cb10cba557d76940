import { putOff } from '../browser/later.ts';
import { loadRest } from './browser-decider.ts';
import { createGameStore } from './game-store.ts';
import type { GameStore, GameStoreOptions } from './game-store.ts';
import { ownerOf, readLook, readUnsent, readView } from './kept-game.ts';

/**
 * A game that begins with what this browser has kept of it, and keeps it from then on. Reading it is all that the first load needs:
 * what writes it comes later, or as soon as there is something to keep.
 */
export function openKeptGame(gameId: string, token: string, options: GameStoreOptions = {}): GameStore {
  const owner = ownerOf(token);
  const initial = readView(gameId, owner);
  const game = createGameStore(gameId, token, { ...(initial && { initial }), ...options });
  const takeUp = (): void => game.resume(readUnsent(gameId, owner));
  const known = new Set<string>();
  let isOpen = false;
  let keeping: (() => void) | null = null;
  const keep = async (): Promise<void> => {
    const { keepGame } = await import('./keep-game.ts');
    if (isOpen) keeping ??= keepGame(game, owner, known);
  };
  const keepSoon = (): void => {
    const { pending } = game.view.getState();
    if (keeping !== null || pending.length === 0) return;
    for (const { correlationId } of pending) known.add(correlationId);
    keep().catch(() => undefined);
  };
  takeUp();
  game.lookAt(readLook(gameId, owner));
  game.view.subscribe(keepSoon);
  putOff(keep);
  putOff(async () => {
    await loadRest();
    // Only now can all that is unsent be shown.
    if (isOpen) takeUp();
  });
  return {
    ...game,
    open() {
      isOpen = true;
      game.open();
      takeUp();
      keepSoon();
    },
    close() {
      isOpen = false;
      // First: what is given up here is still to be sent by the page that comes next.
      keeping?.();
      keeping = null;
      game.close();
    },
  };
}
