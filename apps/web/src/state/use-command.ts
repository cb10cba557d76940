import type { Command } from '@planning-poker/poker';
import type { ClientOutcome } from '@planning-poker/sync';
import { useCallback } from 'react';
import { reasonOf } from '../messages/reason.ts';
import { useGameStore } from './game-context.tsx';
import { useNotices } from './notices.tsx';

export type Refusal = Exclude<ClientOutcome, { status: 'accepted' }>;

/**
 * Asks for a change. A refusal is told near the hand, in words (C4); `refused` may say it better, or undo what the page
 * has done, and gives back the sentence to show, or null to show none.
 */
export function useCommand(): (command: Command, refused?: (refusal: Refusal) => string | null) => Promise<boolean> {
  const game = useGameStore();
  const { say } = useNotices();
  return useCallback(
    async (command, refused = reasonOf) => {
      const outcome = await game.submit(command).settled;
      if (outcome.status === 'accepted') return true;
      const sentence = refused(outcome);
      if (sentence !== null) say(sentence, { tone: 'bad' });
      return false;
    },
    [game, say],
  );
}
