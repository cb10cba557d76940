import { useId, useState } from 'react';
import { t } from '../messages/t.ts';
import { cardsInText, textOfCards } from '../state/cards-in-text.ts';
import type { CardDraft } from '../state/deck-draft.ts';

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
  const id = useId();
  const [typing, setTyping] = useState<Typing | null>(null);
  const type = (text: string) => {
    const known = typing?.known ?? cards;
    setTyping({ text, known });
    onChange(cardsInText(text, known));
  };
  return (
    <div className="field">
      <label htmlFor={id} className="field-label">
        {t('deckEditor.list')}
      </label>
      <textarea
        id={id}
        rows={2}
        value={typing?.text ?? textOfCards(cards)}
        placeholder={t('deckEditor.listExample')}
        aria-invalid={problem !== null || undefined}
        aria-describedby={problem === null ? `${id}-hint` : `${id}-problem`}
        onChange={(event) => type(event.target.value)}
        onBlur={() => setTyping(null)}
      />
      {problem === null ? (
        <p id={`${id}-hint`} className="field-hint">
          {t('deckEditor.hint')}
        </p>
      ) : (
        <p id={`${id}-problem`} className="field-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
