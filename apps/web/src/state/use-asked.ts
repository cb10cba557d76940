import type { Command } from '@planning-poker/poker';
import { useCallback, useState } from 'react';
import { reasonOf } from '../messages/reason.ts';
import { useCommand } from './use-command.ts';

interface Asked {
  /** `forbidden` says what `forbidden` means of this command, where it is not that only those may who lead. */
  readonly ask: (command: Command, forbidden?: string) => Promise<boolean>;
  /** Why the last thing that was asked for did not happen, in a sentence; null: it did, or is on its way. */
  readonly refused: string | null;
}

/** As `useCommand`, for a sheet that lies above the notices: it tells a refusal itself. */
export function useAsked(): Asked {
  const command = useCommand();
  const [refused, setRefused] = useState<string | null>(null);
  const ask = useCallback(
    (asked: Command, forbidden?: string) => {
      setRefused(null);
      return command(asked, (refusal) => {
        setRefused((refusal.code === 'forbidden' && forbidden) || reasonOf(refusal));
        return null;
      });
    },
    [command],
  );
  return { ask, refused };
}
