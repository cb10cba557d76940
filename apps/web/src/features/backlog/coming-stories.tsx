import { useShallow } from 'zustand/react/shallow';
import { t } from '../../messages/t.ts';
import { useGame } from '../../state/game-context.tsx';
import type { GameView } from '../../sync/game-store.ts';

/** Of many stories these say enough. */
const shownAtMost = 5;

/** Stories that were added here and that the server has not yet taken: it gives them their ids, so they only show as coming (C1). */
export function ComingStories() {
  const titles = useGame(useShallow(comingTitles));
  const more = titles.length - shownAtMost;
  const shown = more > 0 ? [...titles.slice(0, shownAtMost), t('backlog.addingMore', { count: more })] : titles;
  return shown.map((title, place) => (
    <li key={`${place} ${title}`} className="story-item" data-status="coming">
      <div className="story-item-line">
        <span className="story-item-title">{title}</span>
        <span className="story-mark">{t('backlog.adding')}</span>
      </div>
    </li>
  ));
}

function comingTitles(view: GameView): readonly string[] {
  return view.pending.flatMap(({ command }) =>
    command.type === 'addStories' ? command.stories.map(({ title }) => title) : [],
  );
}
