import type { Card } from '@planning-poker/poker';
import { t } from '../messages/t.ts';
import { cardSize } from './card-size.ts';

/** The cards as they will lie in the hand. */
export function DeckPreview({ cards }: { readonly cards: readonly Card[] }) {
  return (
    <ul className="deck-preview" aria-label={t('deck.cards')}>
      {cards.map(({ label, special = false }, place) => (
        // Labels that are typed just now may be the same for a moment.
        <li key={place} className="card" data-size={cardSize(label)} data-special={special || undefined}>
          {label}
        </li>
      ))}
    </ul>
  );
}
