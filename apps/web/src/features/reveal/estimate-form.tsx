import { type Card, limits } from '@planning-poker/poker';
import { type ReactNode, type SubmitEvent, useId, useState } from 'react';
import { t } from '../../messages/t.ts';
import { useGame } from '../../state/game-context.tsx';
import { select } from '../../state/selectors.ts';
import { Button } from '../../ui/button.tsx';

interface EstimateFormProps {
  readonly goesOn: boolean;
  readonly onTake: (estimate: string) => void;
  readonly onCancel: () => void;
  /** What happens afterwards, to be chosen. */
  readonly children?: ReactNode;
}

/** Any estimate: a card of the deck with one click, anything else by typing. */
export function EstimateForm({ goesOn, onTake, onCancel, children }: EstimateFormProps) {
  const cards = useGame(select.cards);
  const id = useId();
  const [value, setValue] = useState('');
  const estimate = value.trim();
  const counted = cards.filter((card) => card.special !== true);
  const take = (taken: string) => {
    onTake(taken);
    onCancel();
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (estimate !== '') take(estimate);
  };
  return (
    <form
      className="bar estimate-form"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <DeckCards cards={counted} onTake={take} />
      <label htmlFor={id}>{t('settle.estimate')}</label>
      <input
        id={id}
        className="estimate-input"
        value={value}
        list={`${id}-cards`}
        maxLength={limits.estimateLength}
        autoComplete="off"
        // The button that was pressed is gone: the field stands where it stood.
        autoFocus
        onChange={(event) => setValue(event.target.value)}
      />
      <CardOptions id={`${id}-cards`} cards={counted} />
      <div className="bar-actions">
        <Button look="ghost" onClick={onCancel}>
          {t('cancel')}
        </Button>
        <Button look="primary" type="submit" disabled={estimate === ''}>
          {goesOn ? t('settle.takeItAndGoOn') : t('settle.takeIt')}
        </Button>
      </div>
      {children}
    </form>
  );
}

function DeckCards({ cards, onTake }: { readonly cards: readonly Card[]; readonly onTake: (label: string) => void }) {
  return (
    <div className="estimate-cards" role="group" aria-label={t('settle.cards')}>
      {cards.map(({ label }) => (
        <Button key={label} once onClick={() => onTake(label)}>
          {label}
        </Button>
      ))}
    </div>
  );
}

/** The same while typing. */
function CardOptions({ id, cards }: { readonly id: string; readonly cards: readonly Card[] }) {
  return (
    <datalist id={id}>
      {cards.map(({ label }) => (
        <option key={label} value={label}>
          {label}
        </option>
      ))}
    </datalist>
  );
}
