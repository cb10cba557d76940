import { gameIds } from '@planning-poker/protocol/client';
import { useEffect, useState } from 'react';
import type { HttpProblem } from '../api/http.ts';
import { forgetJoined, joinedGames } from '../browser/joined-games.ts';
import { goTo } from '../browser/location.ts';
import type { Entry } from '../features/join/join-form.tsx';
import { pages } from '../messages/en/pages.ts';
import { reasons } from '../messages/en/reasons.ts';
import { reasonOf } from '../messages/reason.ts';
import { t, teach } from '../messages/t.ts';
import { removedBy } from '../state/removed-by.ts';
import type { GameView } from '../sync/game-store.ts';
import { useGame } from '../state/game-context.tsx';
import { select } from '../state/selectors.ts';
import { Button } from '../ui/button.tsx';
import { CodeForm } from '../ui/code-form.tsx';
import { MessagePage } from '../ui/message-page.tsx';

teach(pages);
teach(reasons);

export interface RemovedProps {
  readonly onReturn: (entry: Entry) => void;
  /** The line was refused: it is dialled anew. */
  readonly onRetry: () => void;
  /** Why one cannot come back yet. */
  readonly refused: string | null;
}

export function Left({ onReturn }: { readonly onReturn: (entry: Entry) => void }) {
  const myself = useGame(select.myself);
  const game = useGame(select.name);
  return (
    <MessagePage title={t('left.title', { game })} text={t('left.text')}>
      {myself !== null && (
        <Button onClick={() => onReturn({ name: myself.name, role: myself.role, password: null })}>
          {t('left.comeBack')}
        </Button>
      )}
      <StartNew />
    </MessagePage>
  );
}

/** The way back is open again as soon as somebody who leads says so; trying costs nothing. */
export function Removed({ onReturn, onRetry, refused }: RemovedProps) {
  const myself = useGame(select.myself);
  const failed = useGame((view: GameView) => view.connection.status === 'failed');
  const by = useGame(removedBy);
  const text = by === null ? t('removed.text') : t('removed.by', { name: by });
  return (
    <MessagePage title={t('removed.title')} text={text}>
      {refused !== null && <p role="alert">{refused}</p>}
      <Button
        onClick={() => {
          if (failed || myself === null) onRetry();
          else onReturn({ name: myself.name, role: myself.role, password: null });
        }}
      >
        {t('left.comeBack')}
      </Button>
      <StartNew />
    </MessagePage>
  );
}

/** A link that leads nowhere: most often a code that was typed wrong, else a game that was deleted since (U21). */
export function Unknown({ gameId }: { readonly gameId?: string }) {
  const [joined] = useState(() => joinedGames().find((game) => game.gameId === gameId));
  useEffect(() => {
    if (joined !== undefined) forgetJoined(joined.gameId);
  }, [joined]);
  const gone = joined !== undefined && { game: joined.name ?? gameIds.format(joined.gameId) };
  return (
    <MessagePage
      title={gone ? t('unknown.goneTitle', gone) : t('unknown.title')}
      text={gone ? t('unknown.goneText') : t('unknown.text')}
    >
      <CodeForm onCode={(gameId) => goTo(`/g/${gameId}`)} />
      <StartNew />
    </MessagePage>
  );
}

/** Where the line is not given up, what it brings takes this page's place. */
export function Problem({ problem, onRetry }: { readonly problem: HttpProblem; readonly onRetry: () => void }) {
  const failed = useGame((view: GameView) => view.connection.status === 'failed');
  const reason = reasonOf(problem);
  return (
    <MessagePage title={t('problem.title')} text={failed ? reason : t('problem.triedAgain', { reason })}>
      <Button look="primary" onClick={onRetry}>
        {t('connection.tryAgain')}
      </Button>
    </MessagePage>
  );
}

function StartNew() {
  return (
    <Button look="ghost" onClick={() => goTo('/')}>
      {t('startNew')}
    </Button>
  );
}
