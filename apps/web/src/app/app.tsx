import { Suspense, useMemo } from 'react';
import { goTo, useCurrentPath } from '../browser/location.ts';
import { GamePage } from './game-page.tsx';
import { ImportGame, StartPage, Unknown } from './later-pages.ts';
import { Opening } from './opening.tsx';
import { type Route, routeOf } from './route.ts';
import type { Services } from './services.ts';
import { useLaterLoads } from './use-later-loads.ts';

export function App({ services }: { readonly services: Services }) {
  const path = useCurrentPath();
  const route = useMemo(() => routeOf(path), [path]);
  useLaterLoads(route.page === 'start');
  return <Suspense fallback={<Opening />}>{pageFor(route, services)}</Suspense>;
}

function pageFor(route: Route, services: Services) {
  switch (route.page) {
    case 'start':
      return (
        <StartPage
          onOpen={goToGame}
          Import={ImportGame}
          onStart={async (game, starter) => {
            const created = await services.createGame(game, starter);
            if (!created.ok) return created.error;
            services.rememberJoined(created.value.gameId, game.name);
            goToGame(created.value.gameId);
            return null;
          }}
        />
      );
    case 'game':
    case 'history':
    case 'summary':
      // The same line for all: looking at something else hangs up on nobody.
      return <GamePage key={route.gameId} gameId={route.gameId} page={route.page} services={services} />;
    case 'nowhere':
      return <Unknown />;
  }
}

function goToGame(gameId: string): void {
  goTo(`/g/${gameId}`);
}
