import { useCallback, useEffect, useState } from 'react';
import type { GameSummary } from '@planning-poker/protocol';
import type { Answer } from '../api/http.ts';
import type { Services } from './services.ts';

interface Asked {
  /** Null: not yet answered. */
  readonly summary: Answer<GameSummary> | null;
  readonly again: () => void;
}

/** What anybody may know of the game, before the line is up. */
export function useSummary(gameId: string, readSummary: Services['readSummary']): Asked {
  const [summary, setSummary] = useState<Answer<GameSummary> | null>(null);
  const [times, setTimes] = useState(1);
  useEffect(() => {
    let current = true;
    void readSummary(gameId).then((answer) => {
      if (current) setSummary(answer);
    });
    return () => {
      current = false;
    };
  }, [gameId, readSummary, times]);
  const again = useCallback(() => {
    setSummary(null);
    setTimes((before) => before + 1);
  }, []);
  return { summary, again };
}
