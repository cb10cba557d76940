import { decks, defaultDeck, limits } from '@planning-poker/poker';
import { deckIds } from '@planning-poker/protocol/client';
import { useId } from 'react';
import { t } from '../../messages/t.ts';
import { Field } from '../../ui/field.tsx';
import { deckName } from './deck-name.ts';

type DeckId = (typeof deckIds)[number];

export interface Setup {
  readonly name: string;
  readonly deck: DeckId;
  readonly autoReveal: boolean;
  readonly password: string;
  readonly stories: string;
}

export const defaultSetup: Setup = {
  name: '',
  deck: 'modifiedFibonacci',
  autoReveal: false,
  password: '',
  stories: '',
};

interface SetupFieldsProps {
  readonly setup: Setup;
  readonly onChange: (setup: Setup) => void;
}

/** All that a game can begin with, folded away: the defaults are good. */
export function SetupFields({ setup, onChange }: SetupFieldsProps) {
  const id = useId();
  const set = (change: Partial<Setup>) => onChange({ ...setup, ...change });
  return (
    <div className="setup-fields">
      <DeckChoice deck={setup.deck} onChoose={(deck) => set({ deck })} />
      <Field
        label={t('setup.gameName')}
        placeholder={t('setup.gameNameExample')}
        value={setup.name}
        maxLength={limits.gameNameLength}
        onChange={(event) => set({ name: event.target.value })}
      />
      <div className="field">
        <label htmlFor={`${id}-stories`} className="field-label">
          {t('setup.stories')}
        </label>
        <textarea
          id={`${id}-stories`}
          rows={3}
          placeholder={t('setup.storiesExample')}
          value={setup.stories}
          onChange={(event) => set({ stories: event.target.value })}
        />
      </div>
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
          checked={setup.autoReveal}
          onChange={(event) => set({ autoReveal: event.target.checked })}
        />
        {t('setup.autoReveal')}
      </label>
    </div>
  );
}

function DeckChoice({ deck, onChoose }: { readonly deck: DeckId; readonly onChoose: (deck: DeckId) => void }) {
  const id = useId();
  const chosen = decks.find((offered) => offered.id === deck) ?? defaultDeck;
  return (
    <div className="field">
      <label htmlFor={id} className="field-label">
        {t('setup.deck')}
      </label>
      <select
        id={id}
        value={deck}
        aria-describedby={`${id}-cards`}
        onChange={(event) => onChoose(deckIds.find((offered) => offered === event.target.value) ?? deck)}
      >
        {decks.map((offered) => (
          <option key={offered.id} value={offered.id}>
            {deckName(offered)}
          </option>
        ))}
      </select>
      <p id={`${id}-cards`} className="deck-cards">
        {chosen.cards.map(({ label }) => label).join('  ')}
      </p>
    </div>
  );
}
