import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';

/** Something that just happened and that a person should know, near the hand; it leaves by itself. */
export interface Notice {
  readonly id: number;
  readonly tone: 'plain' | 'bad';
  readonly text: string;
  readonly action: { readonly label: string; readonly run: () => void } | null;
  /** A newer one of the same topic takes its place: who settles three stories in a row can go back from the last. */
  readonly topic: string | null;
}

export interface Notices {
  readonly say: (text: string, options?: Partial<Pick<Notice, 'tone' | 'action' | 'topic'>>) => void;
  readonly dismiss: (id: number) => void;
}

/** More at once are noise: the oldest goes. */
const shownAtOnce = 3;

const NoticeList = createContext<readonly Notice[]>([]);
const NoticeActions = createContext<Notices>({ say: () => undefined, dismiss: () => undefined });

export function NoticesProvider({ children }: { readonly children: ReactNode }) {
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  const lastId = useRef(0);
  const say = useCallback<Notices['say']>((text, { tone = 'plain', action = null, topic = null } = {}) => {
    lastId.current += 1;
    const notice: Notice = { id: lastId.current, tone, text, action, topic };
    // The same sentence twice is one: it only stays longer.
    const isReplaced = (other: Notice) => other.text === text || (topic !== null && other.topic === topic);
    setNotices((before) => [...before.filter((other) => !isReplaced(other)), notice].slice(-shownAtOnce));
  }, []);
  const dismiss = useCallback((id: number) => setNotices((before) => before.filter((notice) => notice.id !== id)), []);
  const actions = useMemo(() => ({ say, dismiss }), [say, dismiss]);
  return (
    <NoticeActions value={actions}>
      <NoticeList value={notices}>{children}</NoticeList>
    </NoticeActions>
  );
}

export function useNotices(): Notices {
  return useContext(NoticeActions);
}

export function useNoticeList(): readonly Notice[] {
  return useContext(NoticeList);
}
