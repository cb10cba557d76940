import { limits } from '@planning-poker/poker';
import { type SubmitEvent, useId, useState } from 'react';
import { t } from '../../messages/t.ts';
import { useGame } from '../../state/game-context.tsx';
import { select } from '../../state/selectors.ts';
import { Button } from '../../ui/button.tsx';

interface EstimateFormProps {
  readonly goesOn: boolean;
  readonly onTake: (estimate: string) => void;
  readonly onCancel: () => void;
}

/** Any estimate, by typing; the deck's cards are offered. */
export function EstimateForm({ goesOn, onTake, onCancel }: EstimateFormProps) {
  const cards = useGame(select.cards);
  const id = useId();
  const [value, setValue] = useState('');
  const estimate = value.trim();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (estimate === '') return;
    onTake(estimate);
    onCancel();
  };
  return (
    <form
      className="bar estimate-form"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
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
      <datalist id={`${id}-cards`}>
        {cards
          .filter((card) => card.special !== true)
          .map(({ label }) => (
            <option key={label} value={label}>
              {label}
            </option>
          ))}
      </datalist>
      <div className="bar-actions">
        <Button look="ghost" onClick={onCancel}>
          {t('cancel')}
        </Button>
        <Button look="primary" type="submit" disabled={estimate === ''}>
          {goesOn ? t('settle.takeItAndGoOn') : t('settle.takeIt')}
        </Button>
      </div>
    </form>
  );
}
