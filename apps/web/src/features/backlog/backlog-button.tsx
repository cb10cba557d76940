import { useState } from 'react';
import { t } from '../../messages/t.ts';
import { totalsOf } from '../../state/backlog.ts';
import { useGame } from '../../state/game-context.tsx';
import { select } from '../../state/selectors.ts';
import { useRights } from '../../state/use-rights.ts';
import { Icon } from '../../ui/icon.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useShortcut } from '../../ui/shortcuts.ts';
import { LazyBacklog } from './lazy-backlog.tsx';

/** Where there is no room beside the table, the backlog is a sheet. */
export function BacklogButton() {
  const [open, setOpen] = useState(false);
  const { stories: mayAdd } = useRights();
  const stories = useGame(select.stories);
  const deck = useGame(select.deck);
  const totals = totalsOf(stories, deck);
  useShortcut('/', mayAdd, () => setOpen(true));
  return (
    <>
      <button type="button" className="button backlog-button" data-look="plain" onClick={() => setOpen(true)}>
        <Icon name="stories" />
        <span className="sr-only">{t('backlog.stories')} </span>
        {t('backlog.short', { estimated: totals.estimated, stories: totals.stories })}
      </button>
      {open && (
        <Sheet title={t('backlog.stories')} onClose={() => setOpen(false)}>
          <LazyBacklog onStart={() => setOpen(false)} />
        </Sheet>
      )}
    </>
  );
}
