import { facilitatorsOf } from '@planning-poker/poker';
import { t } from '../../messages/t.ts';
import { useGame } from '../../state/game-context.tsx';
import { select } from '../../state/selectors.ts';
import { shortList } from '../../state/short-list.ts';

/** Why the settings, or the way back to the game, are not here. */
export function LeadersSet() {
  const game = useGame(select.game);
  const names = game === null ? [] : facilitatorsOf(game).map(({ name }) => name);
  if (names.length === 0) return null;
  const who = { names: shortList(names) };
  return (
    <p className="menu-note">
      {(game?.endedAt ?? null) === null ? t('menu.leadersSet', who) : t('menu.leadersReopen', who)}
    </p>
  );
}
