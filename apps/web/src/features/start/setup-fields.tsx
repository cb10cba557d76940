import { changedSettings, limits } from '@planning-poker/poker';
import { t } from '../../messages/t.ts';
import { DeckChoice } from '../../ui/deck-choice.tsx';
import { Field } from '../../ui/field.tsx';
import { LongField } from '../../ui/long-field.tsx';
import { SettingsFields } from '../../ui/settings-fields.tsx';
import type { Setup } from './setup.ts';

interface SetupFieldsProps {
  readonly setup: Setup;
  readonly onChange: (setup: Setup) => void;
}

/** All that a game can begin with, folded away: the defaults are good. */
export function SetupFields({ setup, onChange }: SetupFieldsProps) {
  const set = (change: Partial<Setup>) => onChange({ ...setup, ...change });
  return (
    <div className="setup-fields">
      <DeckChoice chosen={setup.deck} onChange={(deck) => set({ deck })} />
      <Field
        label={t('setup.gameName')}
        placeholder={t('setup.gameNameExample')}
        value={setup.name}
        maxLength={limits.gameNameLength}
        onChange={(event) => set({ name: event.target.value })}
      />
      <LongField
        label={t('setup.stories')}
        rows={3}
        placeholder={t('setup.storiesExample')}
        value={setup.stories}
        onChange={(event) => set({ stories: event.target.value })}
      />
      <Field
        label={t('setup.password')}
        type="password"
        autoComplete="new-password"
        value={setup.password}
        onChange={(event) => set({ password: event.target.value })}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={setup.role === 'observer'}
          onChange={(event) => set({ role: event.target.checked ? 'observer' : 'voter' })}
        />
        {t('setup.watch')}
      </label>
      <SettingsFields
        settings={setup.settings}
        onChange={(change) => {
          const changed = changedSettings(setup.settings, change);
          if (changed.ok) set({ settings: changed.value });
        }}
      />
    </div>
  );
}
