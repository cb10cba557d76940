import type { Round, RoundResult } from '@planning-poker/poker';
import { useState } from 'react';
import { t } from '../../messages/t.ts';
import { useGame } from '../../state/game-context.tsx';
import { namesInOrder } from '../../state/names-in-order.ts';
import { columnsOf } from '../../state/outcome.ts';
import { lastRevealed } from '../../state/round.ts';
import { select } from '../../state/selectors.ts';
import { Button } from '../../ui/button.tsx';
import { Confidences } from './confidences.tsx';
import { Distribution } from './distribution.tsx';
import { DistributionTable } from './distribution-table.tsx';
import { Figures } from './figures.tsx';
import { SeenBy } from './seen-by.tsx';
import { TalkFirst } from './talk-first.tsx';
import './result.css';
import './result-side.css';

/** More columns than these are too thin beside the verdict on a phone. */
const manyFrom = 7;

interface ResultProps {
  readonly round: Round;
  readonly result: RoundResult;
}

/** What the cards say, once they are turned; beside it what they said the last time. */
export function Result({ round, result }: ResultProps) {
  const players = useGame(select.players);
  const estimate = useGame(select.estimate);
  const cards = useGame(select.cards);
  const [asTable, setAsTable] = useState(false);
  const before = lastRevealed(useGame(select.story))?.result ?? null;
  const columns = columnsOf(result, players, before, cards);
  const low = namesInOrder(result.low, players);
  const high = namesInOrder(result.high, players);
  const Columns = asTable ? DistributionTable : Distribution;
  return (
    <section
      className="result"
      aria-label={t('result.label')}
      data-many={columns.length > manyFrom || undefined}
      data-consensus={result.consensus !== null && estimate === null}
    >
      <Verdict result={result} estimate={estimate} />
      <div className="columns">
        <Columns columns={columns} compared={before !== null} />
        {before !== null && !asTable && <Legend round={round.number} />}
      </div>
      <div className="result-side">
        <Figures result={result} before={before} />
        {estimate === null && low.length > 0 && high.length > 0 && <TalkFirst low={low} high={high} />}
        <Confidences round={round} />
        <SeenBy />
        <Button look="ghost" className="as-table" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {t('result.asTable')}
        </Button>
      </div>
    </section>
  );
}

/** Which column is which round's. */
function Legend({ round }: { readonly round: number }) {
  return (
    <p className="legend" aria-hidden="true">
      <span data-before>{t('result.before')}</span>
      <span>{t('round.number', { round })}</span>
    </p>
  );
}

/** The one big thing: what was taken, else what everybody says, else what is suggested. */
function Verdict({ result, estimate }: { readonly result: RoundResult; readonly estimate: string | null }) {
  const { consensus, suggestion } = result;
  const big = estimate ?? consensus ?? suggestion;
  return (
    <p className="verdict">
      <b
        className="verdict-card"
        data-length={Math.min(6, Array.from(big ?? '').length)}
        data-empty={big === null || undefined}
      >
        {big ?? '–'}
      </b>
      <span className="verdict-words">{verdictWords(result, estimate)}</span>
    </p>
  );
}

function verdictWords(result: RoundResult, estimate: string | null): string {
  const { consensus, suggestion } = result;
  if (estimate !== null) return t('result.taken');
  if (consensus !== null) return t('result.consensus');
  if (suggestion === null) return t('result.nothingCounted');
  return isTie(result) ? t('result.suggestedTie', { cards: result.modes }) : t('result.suggested');
}

/** Two camps, that is: as many single voices as cards are no tie, only no agreement. */
function isTie({ modes, counts }: RoundResult): boolean {
  return modes.length > 1 && counts.some(({ card, count }) => count > 1 && modes.includes(card));
}
