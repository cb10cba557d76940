import type { Command } from '@planning-poker/poker';
import { useCallback, useState } from 'react';
import { reasonOf } from '../messages/reason.ts';
import { useCommand } from './use-command.ts';

interface Asked {
  readonly ask: (command: Command) => Promise<boolean>;
  /** Why the last thing that was asked for did not happen, in a sentence; null: it did, or is on its way. */
  readonly refused: string | null;
}

/** As `useCommand`, for a sheet that lies above the notices: it tells a refusal itself. */
export function useAsked(): Asked {
  const command = useCommand();
  const [refused, setRefused] = useState<string | null>(null);
  const ask = useCallback(
    (asked: Command) => {
      setRefused(null);
      return command(asked, (refusal) => {
        // The domain's own sentence says what would help, where the catalogue has one for all cases.
        setRefused(refusal.code === 'forbidden' ? refusal.message : reasonOf(refusal));
        return null;
      });
    },
    [command],
  );
  return { ask, refused };
}
