import type { ReactNode } from 'react';
import { ended } from '../../messages/en/ended.ts';
import { t, teach } from '../../messages/t.ts';
import { goTo } from '../../browser/location.ts';
import { useGame, useGameStore } from '../../state/game-context.tsx';
import { select } from '../../state/selectors.ts';
import { useCommand } from '../../state/use-command.ts';
import { useRights } from '../../state/use-rights.ts';
import { hasSum, useTotals } from '../../state/use-totals.ts';
import { Button } from '../../ui/button.tsx';
import './ended.css';

teach(ended);

/** The game is over: what came out of it, and the ways to take that along. */
export function Ended({ takeAway }: { readonly takeAway: ReactNode }) {
  const { gameId } = useGameStore();
  const stories = useGame(select.stories);
  const { lead } = useRights();
  const command = useCommand();
  const totals = useTotals();
  const { estimated, total } = totals;
  return (
    <section className="ended" aria-label={t('ended.title')}>
      <h2>{t('ended.title')}</h2>
      <p>
        {!hasSum(totals)
          ? t('ended.count', { count: estimated })
          : t('ended.countAndSum', { count: estimated, sum: total })}
      </p>
      <ol className="ended-stories" aria-label={t('ended.estimates')}>
        {stories
          .filter(({ status }) => status !== 'removed')
          .map(({ storyId, key, title, estimate }) => (
            <li key={storyId}>
              <span>
                {key !== null && <span className="story-item-key">{key} </span>}
                {title}
              </span>
              <b>{estimate ?? '–'}</b>
            </li>
          ))}
      </ol>
      {takeAway}
      <div className="bar-actions">
        <Button look="soft" onClick={() => goTo(`/g/${gameId}/summary`)}>
          {t('ended.summary')}
        </Button>
        {lead && <Button onClick={() => void command({ type: 'reopenGame' })}>{t('menu.reopen')}</Button>}
        <Button look="primary" onClick={() => goTo('/')}>
          {t('startNew')}
        </Button>
      </div>
    </section>
  );
}
