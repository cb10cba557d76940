import { Suspense, useEffect } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Entry } from '../features/join/join-form.tsx';
import { JoinPage } from '../features/join/join-page.tsx';
import { t } from '../messages/t.ts';
import { useGame, useGameStore } from '../state/game-context.tsx';
import type { GameView } from '../sync/game-store.ts';
import { Left, Problem, Removed, SummaryPage, Unknown } from './later-pages.ts';
import { Opening } from './opening.tsx';
import { screenOf } from './screen.ts';
import type { Services } from './services.ts';
import { TablePage } from './table-page.tsx';
import { useJoin } from './use-join.ts';
import { useSummary } from './use-summary.ts';

interface GameScreenProps {
  readonly summary: true | undefined;
  readonly services: Services;
  /** Somebody who has given a password, and is let in with it. */
  readonly entry: Entry | null;
  readonly onPassword: (entry: Entry) => void;
}

const pickStanding = ({ connection, membership, playerId, game, welcome }: GameView) => ({
  connection,
  membership,
  status: (playerId !== null && game?.players[playerId]?.status) || null,
  welcome,
});

/** Chooses the page for what is known of the game; the one that is loaded later keeps the line that it is about. */
export function GameScreen(props: GameScreenProps) {
  return (
    <Suspense fallback={<Opening />}>
      <ChosenScreen {...props} />
    </Suspense>
  );
}

function ChosenScreen({ summary: showsSummary, services, entry, onPassword }: GameScreenProps) {
  const game = useGameStore();
  const { gameId } = game;
  const standing = useGame(useShallow(pickStanding));
  const { summary, again } = useSummary(gameId, services.readSummary);
  const { join, underWay, refused } = useJoin(entry, onPassword);
  const screen = screenOf({ standing, summary, hasJoined: services.hasJoined(gameId), triedPassword: entry !== null });
  const atTable = screen.page === 'table';
  useEffect(() => {
    if (atTable) services.rememberJoined(gameId);
  }, [atTable, services, gameId]);

  switch (screen.page) {
    case 'table':
      return showsSummary ? <SummaryPage /> : <TablePage />;
    case 'opening':
      return <Opening />;
    case 'join':
      return (
        <JoinPage
          summary={screen.summary}
          joining={underWay}
          nameProblem={refused}
          passwordProblem={screen.wrongPassword ? t('join.wrongPassword') : null}
          onJoin={join}
        />
      );
    case 'left':
      return <Left onReturn={join} />;
    case 'removed':
      return <Removed />;
    case 'unknown':
      return <Unknown />;
    case 'problem':
      return (
        <Problem
          problem={screen.problem}
          onRetry={() => {
            again();
            game.open();
          }}
        />
      );
  }
}
