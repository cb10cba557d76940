import { limits } from '@planning-poker/poker';
import type { ReactNode } from 'react';
import { goTo } from '../../browser/location.ts';
import { menu } from '../../messages/en/menu.ts';
import { t, teach } from '../../messages/t.ts';
import { useGame, useGameStore } from '../../state/game-context.tsx';
import { select } from '../../state/selectors.ts';
import { useCommand } from '../../state/use-command.ts';
import { useRights } from '../../state/use-rights.ts';
import { Button } from '../../ui/button.tsx';
import { useClosePopover } from '../../ui/popover.tsx';
import { RenameForm } from '../../ui/rename-form.tsx';
import { LeadersSet } from './leaders-set.tsx';
import type { SheetName } from './menu-button.tsx';
import { RoleChoice } from './role-choice.tsx';
import { ShortcutsChoice } from './shortcuts-choice.tsx';
import { ThemeChoice } from './theme-choice.tsx';
import './menu.css';

teach(menu);

interface MenuProps {
  readonly onOpen: (sheet: SheetName) => void;
  /** Ways to other parts of the page. */
  readonly children?: ReactNode;
}

/** What is needed once a session, or never. */
export function Menu({ onOpen, children }: MenuProps) {
  const close = useClosePopover();
  const rights = useRights();
  const myself = useGame(select.myself);
  const ended = useGame(select.ended);
  const command = useCommand();
  const ask = (type: 'leaveGame' | 'endGame' | 'reopenGame') => {
    close();
    void command({ type });
  };
  return (
    <div className="menu">
      {!ended && <RoleChoice />}
      {!ended && myself !== null && (
        <RenameForm
          label={t('name.label')}
          name={myself.name}
          maxLength={limits.playerNameLength}
          onRename={(name) => void command({ type: 'renamePlayer', name })}
        />
      )}
      <MenuWays onOpen={onOpen} mayConfigure={!ended && rights.lead}>
        {children}
      </MenuWays>
      {!rights.lead && <LeadersSet />}
      <MenuLook onOpen={onOpen} />
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

interface MenuWaysProps extends MenuProps {
  readonly mayConfigure: boolean;
}

/** To what has no room in a menu: all that is about this game. */
function MenuWays({ onOpen, mayConfigure, children }: MenuWaysProps) {
  const close = useClosePopover();
  const { gameId } = useGameStore();
  const openSettings = () => {
    close();
    onOpen('settings');
  };
  const goToSummary = () => {
    close();
    goTo(`/g/${gameId}/summary`);
  };
  return (
    <div className="menu-part menu-ways">
      {mayConfigure && (
        <Button look="ghost" onClick={openSettings}>
          {t('menu.settings')}
        </Button>
      )}
      <Button look="ghost" onClick={goToSummary}>
        {t('menu.summary')}
      </Button>
      {children}
    </div>
  );
}

/** How this browser shows it, and how it listens. */
function MenuLook({ onOpen }: Pick<MenuProps, 'onOpen'>) {
  const close = useClosePopover();
  const openKeys = () => {
    close();
    onOpen('keys');
  };
  return (
    <div className="menu-part">
      <ThemeChoice />
      <div className="menu-keyboard">
        <ShortcutsChoice />
        <Button look="ghost" onClick={openKeys}>
          {t('menu.keys')}
        </Button>
      </div>
    </div>
  );
}
