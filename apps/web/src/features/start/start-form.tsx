import { limits } from '@planning-poker/poker';
import { type SubmitEvent, type ReactNode, useState } from 'react';
import type { CreateGameBody } from '@planning-poker/protocol';
import type { HttpProblem } from '../../api/http.ts';
import { recall, remember } from '../../browser/storage.ts';
import { reasonOf } from '../../messages/reason.ts';
import { t } from '../../messages/t.ts';
import { parseStories } from '../../state/parse-stories.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { defaultSetup, type Setup, SetupFields } from './setup-fields.tsx';

/** What a game begins with; who leads it is who starts it. */
export type NewGame = Omit<CreateGameBody, 'facilitator'>;

/** Starts the game and goes there; gives back why it could not. */
export type StartGame = (game: NewGame, name: string) => Promise<HttpProblem | null>;

interface StartFormProps {
  readonly onStart: StartGame;
  readonly setupOpen: boolean;
  /** Where a game that was taken away is to go on: that game, once its file is chosen. Null: a new one, as it is set up. */
  readonly importing: { readonly game: NewGame | null } | null;
  /** What else one can do here, between the button and the setup. */
  readonly children: ReactNode;
}

export function StartForm({ onStart, setupOpen, importing, children }: StartFormProps) {
  const [name, setName] = useState(() => recall('name') ?? '');
  const [setup, setSetup] = useState<Setup>(defaultSetup);
  const [problem, setProblem] = useState<string | null>(null);
  const [starting, setStarting] = useState(false);

  const start = async (event: SubmitEvent) => {
    event.preventDefault();
    const mine = name.trim();
    if (mine === '') {
      setProblem(t('name.missing'));
      return;
    }
    if (importing?.game === null) {
      setProblem(t('start.chooseFile'));
      return;
    }
    remember('name', mine);
    setStarting(true);
    setProblem(null);
    const failure = await onStart(importing?.game ?? gameOf(setup, mine), mine);
    setStarting(false);
    if (failure !== null) setProblem(reasonOf(failure));
  };

  return (
    <form className="start-form" onSubmit={(event) => void start(event)} noValidate>
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
          problem={problem}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit" look="primary" busy={starting}>
          {starting ? t('start.starting') : t('start.button')}
        </Button>
      </div>
      {children}
      {setupOpen && <SetupFields setup={setup} onChange={setSetup} />}
    </form>
  );
}

function gameOf(setup: Setup, name: string): NewGame {
  const stories = parseStories(setup.stories);
  return {
    name: setup.name.trim() === '' ? t('start.defaultGameName', { name }) : setup.name.trim(),
    deck: setup.deck,
    ...(setup.autoReveal ? { settings: { autoReveal: true } } : {}),
    ...(setup.password === '' ? {} : { password: setup.password }),
    ...(stories.length === 0 ? {} : { stories: [...stories] }),
  };
}
