import { useId } from 'react';
import { t } from '../messages/t.ts';
import { type CardDraft, freeKey } from '../state/deck-draft.ts';
import type { CardProblem } from '../state/deck-problems.ts';
import { Button } from './button.tsx';
import { DeckEditorRow } from './deck-editor-row.tsx';
import { Icon } from './icon.tsx';
import { useFocusNext } from './use-focus-next.ts';

interface DeckEditorRowsProps {
  readonly cards: readonly CardDraft[];
  readonly problems: ReadonlyMap<number, CardProblem>;
  readonly onChange: (cards: readonly CardDraft[]) => void;
}

/** The cards one by one. Enter adds one below; what is removed gives the focus to its neighbour. */
export function DeckEditorRows({ cards, problems, onChange }: DeckEditorRowsProps) {
  const id = useId();
  const focusNext = useFocusNext();
  const labelId = (key: number) => `${id}-${key}`;
  const addId = `${id}-add`;

  const addAfter = (place: number) => {
    const key = freeKey(cards);
    onChange(cards.toSpliced(place + 1, 0, { key, label: '', value: '', special: false }));
    focusNext(labelId(key));
  };
  const remove = (place: number) => {
    const neighbour = cards[place + 1] ?? cards[place - 1];
    onChange(cards.toSpliced(place, 1));
    focusNext(neighbour === undefined ? addId : labelId(neighbour.key));
  };

  return (
    <>
      <ol className="deck-rows" aria-label={t('deckEditor.rows')}>
        {cards.map((card, place) => (
          <DeckEditorRow
            key={card.key}
            labelId={labelId(card.key)}
            place={place + 1}
            card={card}
            problem={problems.get(card.key) ?? null}
            onChange={(next) => onChange(cards.with(place, next))}
            onEnter={() => addAfter(place)}
            onRemove={() => remove(place)}
          />
        ))}
      </ol>
      <Button id={addId} onClick={() => addAfter(cards.length - 1)}>
        <Icon name="plus" />
        {t('deckEditor.add')}
      </Button>
    </>
  );
}
