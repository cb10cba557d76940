import { type KeyboardEvent, useId } from 'react';
import { type PlainKey, t } from '../messages/t.ts';
import { type CardDraft, relabelled } from '../state/deck-draft.ts';
import type { CardProblem } from '../state/deck-problems.ts';
import { Icon } from './icon.tsx';

interface DeckEditorRowProps {
  readonly labelId: string;
  readonly place: number;
  readonly card: CardDraft;
  readonly problem: CardProblem | null;
  readonly onChange: (card: CardDraft) => void;
  /** One more card, after this one. */
  readonly onEnter: () => void;
  readonly onRemove: () => void;
}

/** One card: what stands on it, what it counts as, and whether it counts at all. */
export function DeckEditorRow({ labelId, place, card, problem, onChange, onEnter, onRemove }: DeckEditorRowProps) {
  const problemId = `${useId()}-problem`;
  return (
    <li className="deck-row" onKeyDown={(event) => onEnterIn(event, onEnter)}>
      <input
        {...blamed(problem !== null && !atValue.has(problem), problemId)}
        id={labelId}
        aria-label={t('deckEditor.cardLabel', { place })}
        placeholder={t('deckEditor.label.head')}
        autoComplete="off"
        value={card.label}
        onChange={(event) => onChange(relabelled(card, event.target.value))}
      />
      <input
        {...blamed(problem !== null && atValue.has(problem), problemId)}
        aria-label={t('deckEditor.cardValue', { place })}
        placeholder={card.special ? t('deckEditor.noValue') : t('deckEditor.value.head')}
        autoComplete="off"
        inputMode="decimal"
        value={card.special ? '' : card.value}
        disabled={card.special}
        onChange={(event) => onChange({ ...card, value: event.target.value })}
      />
      <label className="check">
        <input
          type="checkbox"
          aria-label={t('deckEditor.cardSpecial', { place })}
          checked={card.special}
          onChange={(event) => onChange({ ...card, special: event.target.checked })}
        />
        <span aria-hidden="true">{t('deckEditor.special.head')}</span>
      </label>
      <button type="button" className="icon-button" aria-label={removeLabel(card, place)} onClick={onRemove}>
        <Icon name="close" />
      </button>
      {problem !== null && (
        <p id={problemId} className="field-problem" role="alert">
          {t(words[problem])}
        </p>
      )}
    </li>
  );
}

function onEnterIn(event: KeyboardEvent, onEnter: () => void): void {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
  event.preventDefault();
  onEnter();
}

function blamed(isToBlame: boolean, problemId: string) {
  return isToBlame ? { 'aria-invalid': true, 'aria-describedby': problemId } : {};
}

function removeLabel({ label }: CardDraft, place: number): string {
  return t('deckEditor.remove', { label: label.trim() === '' ? place : label });
}

const atValue: ReadonlySet<CardProblem> = new Set(['valueWrong', 'valueHigh']);

const words: { readonly [Problem in CardProblem]: PlainKey } = {
  labelMissing: 'deckEditor.labelMissing',
  labelTwice: 'deckEditor.labelTwice',
  labelLong: 'deckEditor.labelLong',
  valueWrong: 'deckEditor.valueWrong',
  valueHigh: 'deckEditor.valueHigh',
};
