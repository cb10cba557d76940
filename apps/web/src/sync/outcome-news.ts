import type { Command } from '@planning-poker/poker';
import type { ClientOutcome, Submission } from '@planning-poker/sync';

/** What has become of a command. */
export interface SettledCommand {
  readonly correlationId: string;
  readonly command: Command;
  readonly outcome: ClientOutcome;
  /** Nobody on this page waits for it: it was asked for before a reload, or in another tab. */
  readonly isResumed: boolean;
}

/** Passes on each command's outcome to whoever wants to know of all of them. */
export function createOutcomeNews() {
  const listeners = new Set<(settled: SettledCommand) => void>();
  return {
    tell(submission: Submission, command: Command, isResumed: boolean): Submission {
      const { correlationId, settled } = submission;
      void settled.then((outcome) => {
        for (const listener of listeners) listener({ correlationId, command, outcome, isResumed });
      });
      return submission;
    },
    watch(listener: (settled: SettledCommand) => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
