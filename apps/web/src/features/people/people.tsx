import { isLastFacilitator } from '@planning-poker/poker';
import { useMemo } from 'react';
import { t } from '../../messages/t.ts';
import { useGame } from '../../state/game-context.tsx';
import { select } from '../../state/selectors.ts';
import { useRights } from '../../state/use-rights.ts';
import { PersonItem } from './person-item.tsx';
import './people.css';

/** Who is in the game, who leads it, and for those the few things that only they may do to others. */
export function People() {
  const game = useGame(select.game);
  const connected = useGame(select.connected);
  const me = useGame(select.me);
  const { lead } = useRights();
  const people = useMemo(
    () =>
      Object.values(game?.players ?? {})
        // Who has left is gone; who was removed can be let in again by those who lead.
        .filter(({ status }) => status === 'active' || (lead && status === 'removed'))
        .toSorted((a, b) => a.joinedAt - b.joinedAt),
    [game, lead],
  );
  if (game === null) return null;
  return (
    <>
      {!lead && <p className="people-note">{t('people.leadersDo')}</p>}
      <ul className="people" aria-label={t('people.title')}>
        {people.map((player) => (
          <PersonItem
            key={player.playerId}
            player={player}
            isMe={player.playerId === me}
            present={player.playerId === me || connected === null || connected.includes(player.playerId)}
            mayLead={lead}
            onlyLeader={isLastFacilitator(game, player)}
          />
        ))}
      </ul>
    </>
  );
}
