import { useEffect, useMemo, useState } from 'react';
import type { Entry } from '../features/join/join-form.tsx';
import { GameProvider } from '../state/game-context.tsx';
import { NoticesProvider } from '../state/notices.tsx';
import { GameScreen } from './game-screen.tsx';
import type { Services } from './services.ts';

interface GamePageProps {
  readonly gameId: string;
  /** Not the table, but what it came to. */
  readonly summary?: true | undefined;
  readonly services: Services;
}

/** A game at its address, from the first glance at the link to the table. */
export function GamePage({ gameId, summary, services }: GamePageProps) {
  // With a password the handshake is another one: so it is a new line, and the entry waits for it.
  const [entry, setEntry] = useState<Entry | null>(null);
  const game = useMemo(() => {
    const password = entry?.password ?? null;
    return services.openGame(gameId, password === null ? {} : { password });
  }, [services, gameId, entry]);
  useEffect(() => {
    game.open();
    return () => game.close();
  }, [game]);
  return (
    <GameProvider game={game}>
      <NoticesProvider>
        <GameScreen summary={summary} services={services} entry={entry} onPassword={setEntry} />
      </NoticesProvider>
    </GameProvider>
  );
}
