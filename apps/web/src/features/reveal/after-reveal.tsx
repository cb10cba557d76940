import { Fragment, type ReactNode } from 'react';
import { after } from '../../messages/en/after.ts';
import { teach } from '../../messages/t.ts';
import { useGame } from '../../state/game-context.tsx';
import { select } from '../../state/selectors.ts';
import { GoOnBar } from './go-on-bar.tsx';
import { IdleBar } from './idle-bar.tsx';
import { Result } from './result.tsx';
import { SettleBar } from './settle-bar.tsx';

teach(after);

/** What stands in the hand's place while nobody votes: what came out, and what to do with it. */
export function AfterReveal({ aside }: { readonly aside: ReactNode }) {
  const story = useGame(select.story);
  const round = useGame(select.round);
  const estimate = useGame(select.estimate);
  const phase = useGame(select.phase);
  const result = round?.status === 'revealed' ? round.result : null;
  return (
    // Another story's bar is another one: nothing that was open or pressed in this one goes over to it.
    <Fragment key={story?.storyId}>
      {phase === 'idle' && <IdleBar aside={aside} />}
      {phase !== 'idle' && round !== null && result !== null && <Result round={round} result={result} />}
      {phase === 'settled' && estimate !== null && <GoOnBar estimate={estimate} aside={aside} />}
      {phase === 'revealed' && result !== null && <SettleBar result={result} aside={aside} />}
    </Fragment>
  );
}
