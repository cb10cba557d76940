import { customDeckId, decks } from '@planning-poker/poker';
import { deck as messages } from '../messages/en/deck.ts';
import { t, teach } from '../messages/t.ts';
import { type ChosenDeck, deckIn, draftOf } from '../state/deck-draft.ts';
import { DeckEditor } from './deck-editor.tsx';
import { deckName } from './deck-name.ts';
import { DeckPreview } from './deck-preview.tsx';
import { SelectField } from './select-field.tsx';
import './deck-choice.css';

teach(messages);

interface DeckChoiceProps {
  readonly chosen: ChosenDeck;
  readonly onChange: (chosen: ChosenDeck) => void;
}

/** One of the decks that there are, or one's own with its editor; the cards lie there to be seen. */
export function DeckChoice({ chosen, onChange }: DeckChoiceProps) {
  const { deckId, own } = chosen;
  const choose = (next: string) => {
    // One's own begins with the cards that were just looked at.
    const begun = { ...draftOf(deckIn(chosen)), name: t('deck.ownName') };
    onChange({ deckId: next, own: next === customDeckId ? (own ?? begun) : own });
  };
  const written = own?.name.trim() ?? '';
  return (
    <div className="deck-choice">
      <SelectField
        label={t('deck.label')}
        value={deckId}
        options={[
          ...decks.map((offered) => [offered.id, deckName(offered)] as const),
          [customDeckId, written === '' ? t('deck.own') : written],
        ]}
        onChange={choose}
      />
      <DeckPreview cards={deckIn(chosen).cards} />
      {deckId === customDeckId && own !== null && (
        <DeckEditor draft={own} onChange={(draft) => onChange({ deckId, own: draft })} />
      )}
    </div>
  );
}
