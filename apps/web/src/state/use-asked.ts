import type { Command } from '@planning-poker/poker';
import { useCallback, useState } from 'react';
import { reasonOf } from '../messages/reason.ts';
import { type Refusal, useCommand } from './use-command.ts';

interface Asked {
  /** `refused` says why not, where it knows better than the catalogue of all refusals. */
  readonly ask: (command: Command, refused?: (refusal: Refusal) => string) => Promise<boolean>;
  /** Why the last thing that was asked for did not happen, in a sentence; null: it did, or is on its way. */
  readonly refused: string | null;
}

/** As `useCommand`, for a sheet that lies above the notices: it tells a refusal itself. */
export function useAsked(): Asked {
  const command = useCommand();
  const [refused, setRefused] = useState<string | null>(null);
  const ask = useCallback(
    (asked: Command, sentenceOf: (refusal: Refusal) => string = reasonOf) => {
      setRefused(null);
      return command(asked, (refusal) => {
        setRefused(sentenceOf(refusal));
        return null;
      });
    },
    [command],
  );
  return { ask, refused };
}
