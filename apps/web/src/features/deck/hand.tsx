import type { CardLabel } from '@planning-poker/poker';
import { type CSSProperties, Suspense, useRef } from 'react';
import { t } from '../../messages/t.ts';
import { useGame } from '../../state/game-context.tsx';
import { ownCard, ownVotePending } from '../../state/own-vote.ts';
import { select } from '../../state/selectors.ts';
import { cardSize } from '../../ui/card-size.ts';
import { lazily } from '../../ui/lazily.ts';
import { useDelayed } from '../../ui/use-delayed.ts';
import { HandCard } from './hand-card.tsx';
import { handColumns } from './hand-columns.ts';
import { useHandKeys } from './use-hand-keys.ts';
import { useVote } from './use-vote.ts';
import './hand.css';

const ConfidenceChoice = lazily(async () => (await import('./confidence-choice.tsx')).ConfidenceChoice);

/** A vote without an answer for so long is marked: shorter waits are nobody's business. */
const pendingMarkMs = 400;

/** The whole deck, in the thumb's reach. */
export function Hand() {
  const group = useRef<HTMLDivElement>(null);
  const cards = useGame(select.cards);
  const words = cards.some(({ label }) => cardSize(label) === 'xs');
  const own = useGame(ownCard);
  const late = useDelayed(useGame(ownVotePending), pendingMarkMs);
  const voting = useGame(select.phase) === 'voting';
  const vote = useVote();
  const { tabStop, onKeyDown, onFocus } = useHandKeys(group, cards, own, vote);
  // Above the cards: what comes there moves none of them from under a thumb.
  return (
    <div className="hand-area">
      <Suspense>{own !== null && voting && <ConfidenceChoice card={own} />}</Suspense>
      <div
        ref={group}
        className="hand"
        role="group"
        aria-label={t('hand.label')}
        data-words={words || undefined}
        style={columnsOf(cards.length, words)}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        {cards.map(({ label }) => (
          <HandCard
            key={label}
            label={label}
            played={label === own}
            late={late && label === own}
            tabStop={label === tabStop}
            onPlay={vote}
          />
        ))}
      </div>
      <p className="hand-note" role="status">
        {late && <PendingNote card={own} />}
      </p>
    </div>
  );
}

function PendingNote({ card }: { readonly card: CardLabel | null }) {
  return card === null ? t('hand.withdrawPending') : t('hand.pending', { card });
}

function columnsOf(cards: number, words: boolean): CSSProperties {
  const { wide, narrow, narrowest } = handColumns(cards, words);
  return { '--wide': wide, '--narrow': narrow, '--narrowest': narrowest } as CSSProperties;
}
