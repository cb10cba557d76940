import { goTo } from '../../browser/location.ts';
import { menu } from '../../messages/en/menu.ts';
import { t, teach } from '../../messages/t.ts';
import { useGame, useGameStore } from '../../state/game-context.tsx';
import { select } from '../../state/selectors.ts';
import { useCommand } from '../../state/use-command.ts';
import { useRights } from '../../state/use-rights.ts';
import { Button } from '../../ui/button.tsx';
import { useClosePopover } from '../../ui/popover.tsx';
import { RenameForm } from './rename-form.tsx';
import { RoleChoice } from './role-choice.tsx';
import { ShortcutsChoice } from './shortcuts-choice.tsx';
import { ThemeChoice } from './theme-choice.tsx';
import './menu.css';

teach(menu);

/** What is needed once a session, or never. */
export function Menu() {
  const close = useClosePopover();
  const { gameId } = useGameStore();
  const rights = useRights();
  const name = useGame(select.name);
  const ended = useGame(select.ended);
  const command = useCommand();
  const ask = (type: 'leaveGame' | 'endGame' | 'reopenGame') => {
    close();
    void command({ type });
  };
  return (
    <div className="menu">
      {!ended && <RoleChoice />}
      {!ended && rights.lead && (
        <RenameForm
          label={t('menu.gameName')}
          name={name}
          onRename={(text) => void command({ type: 'configureGame', name: text })}
        />
      )}
      <ThemeChoice />
      <ShortcutsChoice />
      <Button
        onClick={() => {
          close();
          goTo(`/g/${gameId}/summary`);
        }}
      >
        {t('menu.summary')}
      </Button>
      <div className="menu-ends">
        {rights.lead && (
          <Button look="ghost" onClick={() => ask(ended ? 'reopenGame' : 'endGame')}>
            {ended ? t('menu.reopen') : t('menu.end')}
          </Button>
        )}
        <Button look="ghost" onClick={() => ask('leaveGame')}>
          {t('menu.leave')}
        </Button>
      </div>
    </div>
  );
}
