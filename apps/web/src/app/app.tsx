import { lazy, Suspense, useMemo } from 'react';
import { goTo, useCurrentPath } from '../browser/location.ts';
import { Unknown } from './message-pages.tsx';
import { Opening } from './opening.tsx';
import { routeOf } from './route.ts';
import type { Services } from './services.ts';

const StartPage = lazy(async () => ({ default: (await import('../features/start/start-page.tsx')).StartPage }));
const GamePage = lazy(async () => ({ default: (await import('./game-page.tsx')).GamePage }));

export function App({ services }: { readonly services: Services }) {
  const path = useCurrentPath();
  const route = useMemo(() => routeOf(path), [path]);
  return <Suspense fallback={<Opening />}>{pageFor(route, services)}</Suspense>;
}

function pageFor(route: ReturnType<typeof routeOf>, services: Services) {
  switch (route.page) {
    case 'start':
      return (
        <StartPage
          onCode={(gameId) => goTo(`/g/${gameId}`)}
          onStart={async (game, name) => {
            const created = await services.createGame(game, name);
            if (!created.ok) return created.error;
            services.rememberJoined(created.value.gameId);
            goTo(`/g/${created.value.gameId}`);
            return null;
          }}
        />
      );
    case 'game':
      return <GamePage key={route.gameId} gameId={route.gameId} services={services} />;
    case 'nowhere':
      return <Unknown />;
  }
}
