import { t } from '../../messages/t.ts';
import { useGame } from '../../state/game-context.tsx';
import { select } from '../../state/selectors.ts';
import { useCommand } from '../../state/use-command.ts';
import { Choice } from '../../ui/choice.tsx';

/** Voting oneself, or looking on: then nobody waits for one. */
export function RoleChoice() {
  const myself = useGame(select.myself);
  const command = useCommand();
  if (myself === null) return null;
  return (
    <Choice
      label={t('menu.role')}
      value={myself.role}
      options={[
        { value: 'voter', label: t('role.voter') },
        { value: 'observer', label: t('role.observer') },
      ]}
      onChoose={(role) => void command({ type: 'changeRole', role })}
    />
  );
}
