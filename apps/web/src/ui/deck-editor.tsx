import type { KeyboardEvent } from 'react';
import { deck as messages } from '../messages/en/deck.ts';
import { type PlainKey, t, teach } from '../messages/t.ts';
import type { CardDraft, DeckDraft } from '../state/deck-draft.ts';
import { type DeckProblem, type NameProblem, problemsIn } from '../state/deck-problems.ts';
import { DeckEditorList } from './deck-editor-list.tsx';
import { DeckEditorRows } from './deck-editor-rows.tsx';
import { Field } from './field.tsx';
import './deck-choice.css';

teach(messages);

interface DeckEditorProps {
  readonly draft: DeckDraft;
  readonly onChange: (draft: DeckDraft) => void;
}

/** A deck of one's own: as one list, and card by card. What is wrong is said where it can be mended, as it is typed. */
export function DeckEditor({ draft, onChange }: DeckEditorProps) {
  const problems = problemsIn(draft);
  const setCards = (cards: readonly CardDraft[]) => onChange({ ...draft, cards });
  return (
    <fieldset className="deck-editor">
      <legend className="sr-only">{t('deckEditor.label')}</legend>
      <Field
        label={t('deckEditor.name')}
        value={draft.name}
        problem={problems.name === null ? null : t(nameWords[problems.name])}
        onChange={(event) => onChange({ ...draft, name: event.target.value })}
        onKeyDown={keepEnter}
      />
      <DeckEditorList
        cards={draft.cards}
        problem={problems.deck === null ? null : t(deckWords[problems.deck])}
        onChange={setCards}
      />
      <DeckEditorRows cards={draft.cards} problems={problems.cards} onChange={setCards} />
    </fieldset>
  );
}

/** Enter in a field here must not send the form around it. */
function keepEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault();
}

const nameWords: { readonly [Problem in NameProblem]: PlainKey } = {
  nameMissing: 'deckEditor.nameMissing',
  nameLong: 'deckEditor.nameLong',
};

const deckWords: { readonly [Problem in DeckProblem]: PlainKey } = {
  tooFew: 'deckEditor.tooFew',
  tooMany: 'deckEditor.tooMany',
  allSpecial: 'deckEditor.allSpecial',
  unclean: 'deckEditor.unclean',
};
