import type { Command, Player } from '@planning-poker/poker';
import { t } from '../../messages/t.ts';
import { useCommand } from '../../state/use-command.ts';
import { Button } from '../../ui/button.tsx';

interface PersonItemProps {
  readonly player: Player;
  readonly isMe: boolean;
  readonly present: boolean;
  readonly mayLead: boolean;
  /** A game can always be led: the last one cannot stop (D11). */
  readonly onlyLeader: boolean;
}

export function PersonItem({ player, isMe, present, mayLead, onlyLeader }: PersonItemProps) {
  const { name, status, facilitator, role } = player;
  const words = [
    facilitator && status === 'active' && t('people.leads'),
    role === 'observer' && t('people.observes'),
    status === 'removed' && t('people.removed'),
    status === 'active' && !present && t('seat.away'),
  ].filter((word) => word !== false);
  return (
    <li className="person" data-present={present}>
      <p className="person-name">
        <bdi>{name}</bdi>
        {isMe && <span> ({t('you')})</span>}
        <small>{words.join(' · ')}</small>
      </p>
      {mayLead && <PersonActions player={player} isMe={isMe} onlyLeader={onlyLeader} />}
    </li>
  );
}

function PersonActions({ player, isMe, onlyLeader }: Pick<PersonItemProps, 'player' | 'isMe' | 'onlyLeader'>) {
  const command = useCommand();
  const { playerId, name, status, facilitator, role } = player;
  const act = (label: string, asked: Command) => (
    <Button look="ghost" aria-label={`${label}: ${name}`} onClick={() => void command(asked)}>
      {label}
    </Button>
  );
  if (status === 'removed')
    return <div className="person-actions">{act(t('people.readmit'), { type: 'readmitPlayer', playerId })}</div>;
  const otherRole = role === 'voter' ? 'observer' : 'voter';
  return (
    <div className="person-actions">
      {!facilitator && act(t('people.promote'), { type: 'promoteFacilitator', playerId })}
      {facilitator && !onlyLeader && act(t('people.demote'), { type: 'demoteFacilitator', playerId })}
      {!isMe &&
        act(otherRole === 'observer' ? t('people.makeObserver') : t('people.makeVoter'), {
          type: 'changeRole',
          playerId,
          role: otherRole,
        })}
      {!isMe && act(t('people.remove'), { type: 'removePlayer', playerId })}
    </div>
  );
}
