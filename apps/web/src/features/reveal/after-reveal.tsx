import { useGame } from '../../state/game-context.tsx';
import { select } from '../../state/selectors.ts';
import { GoOnBar } from './go-on-bar.tsx';
import { Result } from './result.tsx';
import { SettleBar } from './settle-bar.tsx';

/** What takes the hand's place once the cards are turned; loaded while the first vote is still being thought about. */
export function AfterReveal() {
  const round = useGame(select.round);
  const estimate = useGame(select.estimate);
  const phase = useGame(select.phase);
  const result = round?.status === 'revealed' ? round.result : null;
  return (
    <>
      {result !== null && <Result result={result} />}
      {phase === 'settled' && estimate !== null && <GoOnBar estimate={estimate} />}
      {phase === 'revealed' && result !== null && <SettleBar result={result} />}
    </>
  );
}
