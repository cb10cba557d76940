import type { Command, Player } from '@planning-poker/poker';
import { t } from '../../messages/t.ts';
import { Button } from '../../ui/button.tsx';

interface PersonItemProps {
  readonly player: Player;
  readonly isMe: boolean;
  readonly present: boolean;
  readonly mayLead: boolean;
  /** A game can always be led: the last one cannot stop (D11). */
  readonly onlyLeader: boolean;
  readonly onAsk: (command: Command) => void;
  /** Lets the other lead, and stops leading oneself. */
  readonly onHandOver: () => void;
}

export function PersonItem(props: PersonItemProps) {
  const { name, status, facilitator, role } = props.player;
  const leads = facilitator && status === 'active';
  const words = [
    role === 'observer' && t('people.observes'),
    status === 'removed' && t('people.removed'),
    status === 'active' && !props.present && t('seat.away'),
  ].filter((word) => word !== false);
  return (
    <li className="person" data-present={props.present}>
      <p className="person-name">
        <bdi>{name}</bdi>
        {props.isMe && <span> ({t('you')})</span>}
        {leads && <small className="person-leads">{t('people.leads')}</small>}
        <small>{words.join(' · ')}</small>
      </p>
      {props.mayLead && <PersonActions {...props} />}
    </li>
  );
}

function PersonActions({ player, isMe, onlyLeader, onAsk, onHandOver }: PersonItemProps) {
  const { playerId, name, status, facilitator, role } = player;
  const button = (label: string, act: () => void) => (
    <Button look="ghost" aria-label={`${label}: ${name}`} onClick={act}>
      {label}
    </Button>
  );
  const asking = (label: string, command: Command) => button(label, () => onAsk(command));
  if (status === 'removed')
    return <div className="person-actions">{asking(t('people.readmit'), { type: 'readmitPlayer', playerId })}</div>;
  const otherRole = role === 'voter' ? 'observer' : 'voter';
  return (
    <div className="person-actions">
      {!facilitator && asking(t('people.promote'), { type: 'promoteFacilitator', playerId })}
      {!isMe && button(t('people.handOver'), onHandOver)}
      {facilitator && !onlyLeader && asking(t('people.demote'), { type: 'demoteFacilitator', playerId })}
      {!isMe &&
        asking(otherRole === 'observer' ? t('people.makeObserver') : t('people.makeVoter'), {
          type: 'changeRole',
          playerId,
          role: otherRole,
        })}
      {!isMe && asking(t('people.remove'), { type: 'removePlayer', playerId })}
    </div>
  );
}
