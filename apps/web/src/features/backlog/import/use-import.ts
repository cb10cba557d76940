import { roomForStories, type Story } from '@planning-poker/poker';
import { useEffect, useMemo, useState } from 'react';
import { useGame } from '../../../state/game-context.tsx';
import { select } from '../../../state/selectors.ts';
import { type Candidate, type Candidates, candidatesOf } from './candidates.ts';
import { readApart } from './read-apart.ts';
import type { ReadAs } from './read-import.ts';
import type { Reading, Role } from './reading.ts';
import { rolesByContent } from './roles.ts';

/** What is being looked through, and what was changed about it. */
export interface Import {
  /** Null while it is being read. */
  readonly reading: Reading | null;
  readonly as: ReadAs;
  readonly candidates: Candidates;
  readonly isTaken: (candidate: Candidate) => boolean;
  readonly taken: readonly Candidate[];
  /** How many more the game can hold. */
  readonly room: number;
  readonly readAs: (as: ReadAs) => void;
  readonly setColumn: (role: Role, column: number | null) => void;
  readonly setHeaded: (headed: boolean) => void;
  readonly take: (candidate: Candidate, taken: boolean) => void;
}

const none: Candidates = { list: [], untitled: 0 };
const nothingChanged: ReadonlyMap<number, boolean> = new Map();

/** Reads the text, and keeps what a person makes of it. */
export function useImport(text: string): Import {
  const stories = useGame(select.stories);
  const [as, setAs] = useState<ReadAs>('guess');
  const [reading, setReading] = useState<Reading | null>(null);
  const [changed, setChanged] = useState(nothingChanged);
  useEffect(() => {
    let wanted = true;
    void readApart(text, as).then((read) => {
      if (wanted) setReading(read);
    });
    return () => {
      wanted = false;
    };
  }, [text, as]);

  const candidates = useMemo(() => (reading === null ? none : candidatesIn(reading, stories)), [reading, stories]);
  const isTaken = (candidate: Candidate) => changed.get(candidate.place) ?? candidate.twin === null;
  const room = roomForStories(stories);
  return {
    reading,
    as,
    candidates,
    isTaken,
    taken: candidates.list.filter(isTaken).slice(0, room),
    room,
    readAs(chosen) {
      setAs(chosen);
      setChanged(nothingChanged);
    },
    setColumn: (role, column) => setReading((read) => read && { ...read, roles: rolesWith(read.roles, role, column) }),
    setHeaded(headed) {
      setReading((read) => read && withHeader(read, headed));
      setChanged(nothingChanged);
    },
    take: (candidate, taken) => setChanged((before) => new Map(before).set(candidate.place, taken)),
  };
}

function candidatesIn({ cells, headed, roles }: Reading, stories: readonly Story[]): Candidates {
  const backlog = stories.filter(({ status }) => status !== 'removed');
  return candidatesOf(headed ? cells.slice(1) : cells, roles, backlog);
}

/** Each column has one meaning, and each meaning one column. */
function rolesWith(roles: readonly Role[], role: Role, column: number | null): readonly Role[] {
  return roles.map((before, place) => {
    if (place === column) return role;
    return before === role ? 'ignore' : before;
  });
}

function withHeader(reading: Reading, headed: boolean): Reading {
  const roles = reading.roles.includes('title') ? reading.roles : rolesByContent(reading.cells.slice(1));
  return { ...reading, headed, roles };
}
