import { limits } from '@planning-poker/poker';
import { lead as messages } from '../../messages/en/lead.ts';
import { t, teach } from '../../messages/t.ts';
import { useGame } from '../../state/game-context.tsx';
import { select } from '../../state/selectors.ts';
import { shortList } from '../../state/short-list.ts';
import { useAsked } from '../../state/use-asked.ts';
import { useLeaders } from '../../state/use-leaders.ts';
import { useRights } from '../../state/use-rights.ts';
import { RenameForm } from '../../ui/rename-form.tsx';
import { SettingsFields } from '../../ui/settings-fields.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { DeckChange } from './deck-change.tsx';
import './settings.css';

teach(messages);

export function SettingsSheet({ onClose }: { readonly onClose: () => void }) {
  const { lead } = useRights();
  return (
    <Sheet title={t('settings.title')} onClose={onClose}>
      {lead ? <GameSettings /> : <NotYours />}
    </Sheet>
  );
}

/**
 * There is nothing to save: each field shows what holds now, whoever has set it, and sends itself alone when it is changed. So two who
 * have this open never undo each other.
 */
function GameSettings() {
  const game = useGame(select.game);
  const { ask, refused } = useAsked();
  if (game === null) return null;
  return (
    <div className="game-settings">
      <p className="settings-note">{t('settings.counts')}</p>
      <p role="alert" className="field-problem">
        {refused}
      </p>
      <RenameForm
        label={t('settings.gameName')}
        name={game.name}
        maxLength={limits.gameNameLength}
        onRename={(name) => void ask({ type: 'configureGame', name })}
      />
      <SettingsFields settings={game.settings} onChange={(settings) => void ask({ type: 'configureGame', settings })} />
      <DeckChange game={game} onUse={(deck) => ask({ type: 'configureGame', deck })} />
    </div>
  );
}

/** Somebody else has taken the lead away while this was open. */
function NotYours() {
  const { all } = useLeaders();
  return <p className="settings-note">{t('settings.notYours', { names: shortList(all.map(({ name }) => name)) })}</p>;
}
