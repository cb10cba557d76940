import { useState } from 'react';
import { t } from '../messages/t.ts';
import { cardsInText, textOfCards } from '../state/cards-in-text.ts';
import type { CardDraft } from '../state/deck-draft.ts';
import { LongField } from './long-field.tsx';

interface DeckEditorListProps {
  readonly cards: readonly CardDraft[];
  readonly problem: string | null;
  readonly onChange: (cards: readonly CardDraft[]) => void;
}

interface Typing {
  readonly text: string;
  /** As they were before the text was touched: those whose labels come back keep their values. */
  readonly known: readonly CardDraft[];
}

/** All cards as one text, to be typed or pasted. While it is being written it stands as it was typed. */
export function DeckEditorList({ cards, problem, onChange }: DeckEditorListProps) {
  const [typing, setTyping] = useState<Typing | null>(null);
  const type = (text: string) => {
    const known = typing?.known ?? cards;
    setTyping({ text, known });
    onChange(cardsInText(text, known));
  };
  return (
    <LongField
      label={t('deckEditor.list')}
      rows={2}
      value={typing?.text ?? textOfCards(cards)}
      placeholder={t('deckEditor.listExample')}
      problem={problem}
      hint={t('deckEditor.hint')}
      onChange={(event) => type(event.target.value)}
      onBlur={() => setTyping(null)}
    />
  );
}
