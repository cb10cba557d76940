import { defaultDeck, limits } from '@planning-poker/poker';
import { type ReactNode, useRef, useState } from 'react';
import { recall } from '../../browser/storage.ts';
import { t } from '../../messages/t.ts';
import { deckIn } from '../../state/deck-draft.ts';
import { Button } from '../../ui/button.tsx';
import { deckName } from '../../ui/deck-name.ts';
import { Field } from '../../ui/field.tsx';
import { rememberedDeck } from '../../ui/remembered-deck.ts';
import { SetupFields } from './setup-fields.tsx';
import { defaultSetup, type Setup } from './setup.ts';
import { type Importing, type StartGame, useStart } from './use-start.ts';

interface StartFormProps {
  readonly onStart: StartGame;
  readonly setupOpen: boolean;
  readonly onOpenSetup: () => void;
  /** Where a game that was taken away is to go on: that game, once its file is chosen. Null: a new one, as it is set up. */
  readonly importing: Importing | null;
  /** What else one can do here, between the button and the setup. */
  readonly children: ReactNode;
}

export function StartForm({ onStart, setupOpen, onOpenSetup, importing, children }: StartFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [name, setName] = useState(() => recall('name') ?? '');
  const [setup, setSetup] = useState<Setup>(() => ({ ...defaultSetup, deck: rememberedDeck() }));
  const { start, starting, problem } = useStart({ name, setup, importing, form, onStart, onOpenSetup });
  return (
    <form ref={form} className="start-form" onSubmit={(event) => void start(event)} noValidate>
      <div className="start-line">
        <Field
          label={t('name.label')}
          labelHidden
          placeholder={t('name.label')}
          value={name}
          maxLength={limits.playerNameLength}
          autoComplete="nickname"
          autoFocus={name === ''}
          enterKeyHint="go"
          problem={problem?.at === 'name' ? problem.sentence : null}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit" look="primary" busy={starting}>
          {starting ? t('start.starting') : t('start.button')}
        </Button>
      </div>
      {problem !== null && problem.at !== 'name' && (
        <p className="field-problem" role="alert">
          {problem.sentence}
        </p>
      )}
      {!setupOpen && importing === null && setup.deck.deckId !== defaultDeck.id && (
        <p className="start-deck">{t('start.withDeck', { deck: deckName(deckIn(setup.deck)) })}</p>
      )}
      {children}
      {setupOpen && <SetupFields setup={setup} onChange={setSetup} />}
    </form>
  );
}
