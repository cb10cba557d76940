import { useEffect } from 'react';
import type { GameSummary } from '@planning-poker/protocol';
import { t } from '../../messages/t.ts';
import { Mark } from '../../ui/mark.tsx';
import { type Entry, JoinForm } from './join-form.tsx';
import './join.css';

interface JoinPageProps {
  readonly summary: Pick<GameSummary, 'name' | 'playerCount' | 'passwordRequired' | 'ended'>;
  /** Why there is no line for so long: the server is away, or lets nobody in. */
  readonly waiting: string | null;
  readonly joining: boolean;
  readonly nameProblem: string | null;
  readonly passwordProblem: string | null;
  readonly onJoin: (entry: Entry) => void;
}

/** What one is invited to, and then one question. */
export function JoinPage({ summary, waiting, ...form }: JoinPageProps) {
  const { name, playerCount, passwordRequired, ended } = summary;
  useEffect(() => {
    document.title = t('title.join', { name });
  }, [name]);
  return (
    <main className="join">
      <div className="join-box">
        <Mark />
        <p className="join-invited">{t('join.invited')}</p>
        <h1>{name}</h1>
        <p className="join-count">{ended ? t('join.ended') : t('join.count', { count: playerCount })}</p>
        <p role="status" className="join-waiting">
          {waiting}
        </p>
        <JoinForm passwordRequired={passwordRequired} {...form} />
        <p className="join-note">{t('join.note')}</p>
      </div>
    </main>
  );
}
