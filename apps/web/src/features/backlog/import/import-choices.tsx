import { type ReactNode, useId } from 'react';
import { t } from '../../../messages/t.ts';
import type { ReadAs } from './read-import.ts';
import type { Reading, Role } from './reading.ts';
import type { Import } from './use-import.ts';

const ways = [
  ['guess', 'import.asGuessed'],
  ['lines', 'import.asLines'],
  ['table', 'import.asTable'],
] as const satisfies readonly (readonly [ReadAs, string])[];

const mapped = [
  ['title', 'import.role.title'],
  ['key', 'import.role.key'],
  ['link', 'import.role.link'],
  ['description', 'import.role.description'],
] as const satisfies readonly (readonly [Role, string])[];

interface ChoicesProps {
  readonly given: Import;
  readonly reading: Reading;
}

/** Where the recognition was wrong: how to read it, and what its columns mean. */
export function ImportChoices({ given, reading }: ChoicesProps) {
  return (
    <div className="import-choices">
      <Choice label={t('import.readAs')} value={given.as} onChoose={(as) => given.readAs(asChosen(as))}>
        {ways.map(([as, words]) => (
          <option key={as} value={as}>
            {t(words)}
          </option>
        ))}
      </Choice>
      {reading.mappable && <Columns given={given} reading={reading} />}
    </div>
  );
}

function asChosen(value: string): ReadAs {
  return value === 'lines' || value === 'table' ? value : 'guess';
}

function Columns({ given, reading }: ChoicesProps) {
  return (
    <fieldset className="import-columns">
      <legend className="field-label">{t('import.columns')}</legend>
      {mapped.map(([role, words]) => (
        <Choice
          key={role}
          label={t(words)}
          value={String(reading.roles.indexOf(role))}
          problem={role === 'title' && !reading.roles.includes('title') ? t('import.noTitle') : null}
          onChoose={(column) => given.setColumn(role, Number(column) < 0 ? null : Number(column))}
        >
          <option value="-1">{t('import.noColumn')}</option>
          {reading.roles.map((_, place) => (
            <option key={place} value={place}>
              {nameOfColumn(reading, place)}
            </option>
          ))}
        </Choice>
      ))}
      <label className="check">
        <input type="checkbox" checked={reading.headed} onChange={(event) => given.setHeaded(event.target.checked)} />
        {t('import.headed')}
      </label>
    </fieldset>
  );
}

/** A long cell says enough by its beginning. */
const sampleLength = 30;

function nameOfColumn({ cells, headed }: Reading, place: number): string {
  const cell = (cells[0]?.[place] ?? '').trim();
  if (headed && cell !== '') return cell;
  return t('import.column', { place: place + 1, sample: cell.slice(0, sampleLength) });
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly problem?: string | null;
  readonly onChoose: (value: string) => void;
  readonly children: ReactNode;
}

function Choice({ label, value, problem = null, onChoose, children }: ChoiceProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <select
        id={id}
        value={value}
        aria-invalid={problem !== null || undefined}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        onChange={(event) => onChoose(event.target.value)}
      >
        {children}
      </select>
      {problem !== null && (
        <p id={`${id}-problem`} className="field-problem">
          {problem}
        </p>
      )}
    </div>
  );
}
