import { cleanup, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { onTestFinished, vi } from 'vitest';
import { GameProvider } from '../state/game-context.tsx';
import { NoticesProvider } from '../state/notices.tsx';
import type { GameStore } from '../sync/game-store.ts';

/** Shows a part of the page with its game, for one test. */
export function show(part: ReactNode, game: GameStore) {
  return showAlone(
    <GameProvider game={game}>
      <NoticesProvider>{part}</NoticesProvider>
    </GameProvider>,
  );
}

/** Shows something that needs no game. */
export function showAlone(part: ReactNode) {
  standInForTheBrowser();
  onTestFinished(cleanup);
  return render(part);
}

/** What jsdom lacks of a browser, as far as these parts ask for it. `width` is the window's. */
export function standInForTheBrowser(width = 1_280): void {
  vi.stubGlobal('matchMedia', (query: string) => {
    const least = Number(/min-width: (\d+)px/.exec(query)?.[1] ?? Number.POSITIVE_INFINITY);
    return { matches: width >= least, addEventListener: () => undefined, removeEventListener: () => undefined };
  });
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = () => undefined;
      disconnect = () => undefined;
    },
  );
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
}
