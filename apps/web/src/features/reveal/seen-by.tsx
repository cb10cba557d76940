import { useShallow } from 'zustand/react/shallow';
import { t } from '../../messages/t.ts';
import { notSeenBy } from '../../state/delivery.ts';
import { useGame } from '../../state/game-context.tsx';
import { namesOf } from '../../state/names-of.ts';
import { select } from '../../state/selectors.ts';
import { shortList } from '../../state/short-list.ts';
import { useDelayed } from '../../ui/use-delayed.ts';

/** Every reveal takes a moment to arrive: only a longer one is worth a word. */
const patienceMs = 1_500;

/** For those who lead: has the reveal arrived on every screen? */
export function SeenBy() {
  const missing = useGame(useShallow(notSeenBy));
  const players = useGame(select.players);
  const someLate = useDelayed(missing !== null && missing.length > 0, patienceMs);
  if (missing === null) return null;
  if (missing.length === 0) return <p className="seen">{t('seen.all')}</p>;
  return someLate ? <p className="seen">{t('seen.notBy', { names: shortList(namesOf(missing, players)) })}</p> : null;
}
