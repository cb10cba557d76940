import type { ReactNode } from 'react';
import type { HttpProblem } from '../api/http.ts';
import { Result } from '../features/reveal/result.tsx';
import { StoryHeading } from '../features/story/story-heading.tsx';
import { Felt } from '../features/table/felt.tsx';
import { after } from '../messages/en/after.ts';
import { reasonOf } from '../messages/reason.ts';
import { t, teach } from '../messages/t.ts';
import { useGame } from '../state/game-context.tsx';
import { select } from '../state/selectors.ts';
import { turnoutSentence } from '../state/turnout-sentence.ts';
import { turnoutOf } from '../state/turnout.ts';
import { useTable } from '../state/use-table.ts';
import { Button } from '../ui/button.tsx';

teach(after);

interface PastTableProps {
  /** Why the moment is not there yet; null: it comes. */
  readonly trouble: HttpProblem | null;
  readonly onRetry: () => void;
  /** Ways to see more of it. */
  readonly children: ReactNode;
}

/** The table as it stood, drawn as the live one is, with nothing to press. */
export function PastTable({ trouble, onRetry, children }: PastTableProps) {
  const known = useGame((view) => view.game !== null);
  if (!known) {
    return (
      <div className="past-coming" role="status">
        <p>{trouble === null ? t('past.fetchingMoment') : t('past.missing', { reason: reasonOf(trouble) })}</p>
        {trouble !== null && <Button onClick={onRetry}>{t('connection.tryAgain')}</Button>}
      </div>
    );
  }
  return (
    <>
      <StoryHeading aside={<div className="past-actions">{children}</div>} />
      <Felt alone={null} />
      <PastOutcome />
    </>
  );
}

/** How far the round was, or what had come out of it. */
function PastOutcome() {
  const phase = useGame(select.phase);
  const round = useGame(select.round);
  const ended = useGame(select.ended);
  const { voters } = useTable();
  const result = round?.status === 'revealed' && phase !== 'idle' ? round.result : null;
  return (
    <>
      {ended && <p className="past-words">{t('moment.ended')}</p>}
      {phase === 'voting' && <p className="past-words">{turnoutSentence(turnoutOf(voters))}</p>}
      {round !== null && result !== null && <Result round={round} result={result} />}
    </>
  );
}
