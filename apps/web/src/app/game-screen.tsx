import { type ReactNode, Suspense, useEffect } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Entry } from '../features/join/join-form.tsx';
import { JoinPage } from '../features/join/join-page.tsx';
import { reasonOf } from '../messages/reason.ts';
import { t } from '../messages/t.ts';
import { useGame, useGameStore } from '../state/game-context.tsx';
import { select } from '../state/selectors.ts';
import type { GameView } from '../sync/game-store.ts';
import { Left, LookBackPage, Problem, Removed, SummaryPage, Unknown } from './later-pages.ts';
import { Opening } from './opening.tsx';
import { screenOf } from './screen.ts';
import type { Services } from './services.ts';
import { TablePage } from './table-page.tsx';
import { useJoin } from './use-join.ts';
import { useSummary } from './use-summary.ts';
import { useWaiting } from './use-waiting.ts';

/** What somebody at the table may look at. */
export type GamePageName = 'game' | 'history' | 'summary';

const pages = {
  game: <TablePage />,
  history: <LookBackPage />,
  summary: <SummaryPage />,
} as const satisfies { readonly [Name in GamePageName]: ReactNode };

interface GameScreenProps {
  readonly page: GamePageName;
  readonly services: Services;
  /** Somebody who has given a password, and is let in with it. */
  readonly entry: Entry | null;
  readonly onPassword: (entry: Entry) => void;
}

const pickStanding = ({ connection, refusal, membership, playerId, game, welcome }: GameView) => ({
  connection,
  refusal,
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

function ChosenScreen({ page, services, entry, onPassword }: GameScreenProps) {
  const game = useGameStore();
  const { gameId } = game;
  const standing = useGame(useShallow(pickStanding));
  const { summary, again } = useSummary(gameId, services.readSummary);
  const { join, underWay, refused } = useJoin(entry, onPassword);
  const screen = screenOf({ standing, summary, hasJoined: services.hasJoined(gameId), triedPassword: entry !== null });
  const waiting = useWaiting(standing);
  const atTable = screen.page === 'table';
  const name = useGame(select.name);
  useEffect(() => {
    if (atTable) services.rememberJoined(gameId, name);
  }, [atTable, services, gameId, name]);

  switch (screen.page) {
    case 'table':
      return pages[page];
    case 'opening':
      return <Opening sentence={waiting ?? undefined} />;
    case 'join':
      return (
        <JoinPage
          summary={screen.summary}
          waiting={waiting}
          joining={underWay}
          nameProblem={refused}
          passwordProblem={screen.wrongPassword ? t('join.wrongPassword') : null}
          onJoin={join}
        />
      );
    case 'left':
      return <Left onReturn={join} />;
    case 'removed':
      return <Removed onReturn={join} onRetry={() => game.open()} refused={refused} />;
    case 'unknown':
      return <Unknown gameId={gameId} />;
    case 'problem':
      return (
        // The page may not have come before the line went: then the words at least are there.
        <Suspense fallback={<Opening sentence={reasonOf(screen.problem)} />}>
          <Problem
            problem={screen.problem}
            onRetry={() => {
              again();
              game.open();
            }}
          />
        </Suspense>
      );
  }
}
