import { type ComponentType, Suspense, useEffect, useState } from 'react';
import { start } from '../../messages/en/start.ts';
import { t, teach } from '../../messages/t.ts';
import { CodeForm } from '../../ui/code-form.tsx';
import { Mark } from '../../ui/mark.tsx';
import { LastGames } from './last-games.tsx';
import { StartForm } from './start-form.tsx';
import type { NewGame } from './setup.ts';
import { Steps } from './steps.tsx';
import type { StartGame } from './use-start.ts';
import './start.css';

teach(start);

export interface StartPageProps {
  readonly onStart: StartGame;
  readonly onOpen: (gameId: string) => void;
  /** Reads the file of a game that was taken away; null: none that can be used. */
  readonly Import: ComponentType<{ readonly onGame: (game: NewGame | null) => void }>;
}

type More = 'setup' | 'code' | 'import' | null;

/** One field and one button; everything else is there, and never in the way. */
export function StartPage({ onStart, onOpen, Import }: StartPageProps) {
  const [more, setMore] = useState<More>(null);
  const [imported, setImported] = useState<NewGame | null>(null);
  useEffect(() => {
    document.title = t('title.start');
  }, []);
  const toggle = (which: More) => {
    setMore(which === more ? null : which);
    setImported(null);
  };
  return (
    <main className="start">
      <div className="start-words">
        <p className="start-brand">
          <Mark />
          {t('brand')}
        </p>
        <h1>{t('start.slogan')}</h1>
        <p className="start-lead">{t('start.lead')}</p>
        <StartForm
          onStart={onStart}
          setupOpen={more === 'setup'}
          onOpenSetup={() => setMore('setup')}
          importing={more === 'import' ? { game: imported } : null}
        >
          <div className="start-more">
            <button type="button" aria-expanded={more === 'setup'} onClick={() => toggle('setup')}>
              {t('setup.title')}
            </button>
            <button type="button" aria-expanded={more === 'code'} onClick={() => toggle('code')}>
              {t('code.open')}
            </button>
            <button type="button" aria-expanded={more === 'import'} onClick={() => toggle('import')}>
              {t('start.import')}
            </button>
          </div>
        </StartForm>
        {more === 'import' && (
          <Suspense>
            <Import onGame={setImported} />
          </Suspense>
        )}
        {more === 'code' && <CodeForm onCode={onOpen} autoFocus />}
        <LastGames onOpen={onOpen} />
      </div>
      <Picture />
    </main>
  );
}

/** A hand of cards, to be looked at, and what becomes of it in three lines. */
function Picture() {
  return (
    <div className="start-picture">
      <div className="fan" aria-hidden="true">
        <span className="card card-back" />
        <span className="card">5</span>
        <span className="card">8</span>
        <span className="card card-back" />
      </div>
      <Steps />
    </div>
  );
}
