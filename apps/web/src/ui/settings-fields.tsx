import type { Audience, Permissions, Settings, SettingsChange, SuggestionRule } from '@planning-poker/poker';
import { settings as messages } from '../messages/en/settings.ts';
import { t, teach } from '../messages/t.ts';
import { SelectField } from './select-field.tsx';
import './settings-fields.css';

teach(messages);

interface SettingsFieldsProps {
  readonly settings: Settings;
  /** What was changed, and nothing else: so two people who change different things do not undo each other. */
  readonly onChange: (change: SettingsChange) => void;
}

/** How a game is played. What is chosen counts at once. */
export function SettingsFields({ settings, onChange }: SettingsFieldsProps) {
  return (
    <div className="settings-fields">
      <div className="settings-checks">
        <Check
          label={t('settings.autoReveal')}
          checked={settings.autoReveal}
          onChange={(autoReveal) => onChange({ autoReveal })}
        />
        <Check
          label={t('settings.changeVoteAfterReveal')}
          checked={settings.changeVoteAfterReveal}
          onChange={(changeVoteAfterReveal) => onChange({ changeVoteAfterReveal })}
        />
        <Check
          label={t('settings.anonymousVotes')}
          checked={settings.anonymousVotes}
          onChange={(anonymousVotes) => onChange({ anonymousVotes })}
        />
      </div>
      <div className="settings-pair">
        <SelectField
          label={t('settings.suggestion')}
          value={settings.suggestionRule}
          options={suggestionRules()}
          onChange={(suggestionRule) => onChange({ suggestionRule })}
        />
        <SelectField
          label={t('settings.roundSeconds')}
          value={String(settings.roundSeconds)}
          options={roundLengths(settings.roundSeconds)}
          onChange={(seconds) => onChange({ roundSeconds: seconds === 'null' ? null : Number(seconds) })}
        />
      </div>
      <PermissionFields permissions={settings.permissions} onChange={(permissions) => onChange({ permissions })} />
    </div>
  );
}

interface PermissionFieldsProps {
  readonly permissions: Permissions;
  readonly onChange: (change: Partial<Permissions>) => void;
}

function PermissionFields({ permissions, onChange }: PermissionFieldsProps) {
  return (
    <fieldset className="settings-permissions">
      <legend className="field-label">{t('settings.permissions')}</legend>
      <SelectField
        label={t('settings.reveal')}
        value={permissions.reveal}
        options={audiences()}
        onChange={(reveal) => onChange({ reveal })}
      />
      <SelectField
        label={t('settings.stories')}
        value={permissions.stories}
        options={audiences()}
        onChange={(stories) => onChange({ stories })}
      />
      <SelectField
        label={t('settings.estimates')}
        value={permissions.estimates}
        options={audiences()}
        onChange={(estimates) => onChange({ estimates })}
      />
    </fieldset>
  );
}

interface CheckProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function Check({ label, checked, onChange }: CheckProps) {
  return (
    <label className="check">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  );
}

const audiences = (): readonly (readonly [Audience, string])[] => [
  ['facilitators', t('settings.facilitators')],
  ['everyone', t('settings.everyone')],
];

const suggestionRules = (): readonly (readonly [SuggestionRule, string])[] => [
  ['median', t('settings.median')],
  ['mean', t('settings.mean')],
  ['mode', t('settings.mode')],
];

const offeredSeconds = [30, 60, 120, 180, 300, 600, 900];

/** The usual lengths, and the present one, which a program may have set to any second. */
function roundLengths(present: number | null): readonly (readonly [string, string])[] {
  const lengths = new Set(present === null ? offeredSeconds : [...offeredSeconds, present]);
  const sorted = [...lengths].toSorted((one, other) => one - other);
  return [['null', t('settings.noTimer')], ...sorted.map((seconds) => [String(seconds), wordsFor(seconds)] as const)];
}

function wordsFor(seconds: number): string {
  return seconds % 60 === 0
    ? t('settings.minutes', { count: seconds / 60 })
    : t('settings.seconds', { count: seconds });
}
