import { Suspense, useMemo } from 'react';
import { goTo, useCurrentPath } from '../browser/location.ts';
import { GamePage } from './game-page.tsx';
import { ImportGame, StartPage, Unknown } from './later-pages.ts';
import { Opening } from './opening.tsx';
import { type Route, routeOf } from './route.ts';
import type { Services } from './services.ts';

export function App({ services }: { readonly services: Services }) {
  const path = useCurrentPath();
  const route = useMemo(() => routeOf(path), [path]);
  return <Suspense fallback={<Opening />}>{pageFor(route, services)}</Suspense>;
}

function pageFor(route: Route, services: Services) {
  switch (route.page) {
    case 'start':
      return (
        <StartPage
          onCode={goToGame}
          Import={ImportGame}
          onStart={async (game, name) => {
            const created = await services.createGame(game, name);
            if (!created.ok) return created.error;
            services.rememberJoined(created.value.gameId);
            goToGame(created.value.gameId);
            return null;
          }}
        />
      );
    case 'game':
      return <GamePage key={route.gameId} gameId={route.gameId} summary={route.summary} services={services} />;
    case 'nowhere':
      return <Unknown />;
  }
}

function goToGame(gameId: string): void {
  goTo(`/g/${gameId}`);
}
