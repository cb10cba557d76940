import type { CardLabel } from '@planning-poker/poker';
import { memo } from 'react';
import { t } from '../../messages/t.ts';
import { cardSize } from '../../ui/card-size.ts';
import { Icon } from '../../ui/icon.tsx';

interface HandCardProps {
  readonly label: CardLabel;
  readonly played: boolean;
  /** Played, and the server has not answered for a while. */
  readonly late: boolean;
  readonly tabStop: boolean;
  readonly onPlay: (card: CardLabel) => void;
}

export const HandCard = memo(function HandCard({ label, played, late, tabStop, onPlay }: HandCardProps) {
  return (
    <button
      type="button"
      className="card hand-card"
      data-card={label}
      data-size={cardSize(label)}
      data-late={late || undefined}
      aria-label={label}
      aria-pressed={played}
      title={meaningOf(label)}
      tabIndex={tabStop ? 0 : -1}
      onClick={() => onPlay(label)}
    >
      {label}
      {late && <Icon name="clock" />}
    </button>
  );
});

/** The two cards whose sign does not say what it means. */
function meaningOf(label: CardLabel): string | undefined {
  if (label === '?') return t('card.unsure');
  return label === '☕' ? t('card.break') : undefined;
}
