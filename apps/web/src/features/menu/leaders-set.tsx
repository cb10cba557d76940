import { t } from '../../messages/t.ts';
import { useGame } from '../../state/game-context.tsx';
import { select } from '../../state/selectors.ts';
import { shortList } from '../../state/short-list.ts';
import { useLeaders } from '../../state/use-leaders.ts';

/** Why the settings, or the way back to the game, are not here. */
export function LeadersSet() {
  const ended = useGame(select.ended);
  const names = useLeaders().all.map(({ name }) => name);
  if (names.length === 0) return null;
  const who = { names: shortList(names) };
  return <p className="menu-note">{ended ? t('menu.leadersReopen', who) : t('menu.leadersSet', who)}</p>;
}
