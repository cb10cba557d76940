import { type ReactNode, useEffect } from 'react';
import { t } from '../messages/t.ts';
import { Mark } from './mark.tsx';
import './message-page.css';

interface MessagePageProps {
  readonly title: string;
  readonly text: string;
  /** What to do now. */
  readonly children?: ReactNode;
}

/** A page that says one thing: a wrong link, a game that one has left, a server that cannot be reached. */
export function MessagePage({ title, text, children }: MessagePageProps) {
  useEffect(() => {
    document.title = t('title.message', { title });
  }, [title]);
  return (
    <main className="message-page">
      <Mark />
      <h1>{title}</h1>
      <p>{text}</p>
      <div className="message-actions">{children}</div>
    </main>
  );
}
