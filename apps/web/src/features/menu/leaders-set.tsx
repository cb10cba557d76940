import { facilitatorsOf } from '@planning-poker/poker';
import { t } from '../../messages/t.ts';
import { useGame } from '../../state/game-context.tsx';
import { select } from '../../state/selectors.ts';
import { shortList } from '../../state/short-list.ts';

/** Why the settings are not here. */
export function LeadersSet() {
  const game = useGame(select.game);
  const names = game === null ? [] : facilitatorsOf(game).map(({ name }) => name);
  if (names.length === 0) return null;
  return <p className="menu-note">{t('menu.leadersSet', { names: shortList(names) })}</p>;
}
