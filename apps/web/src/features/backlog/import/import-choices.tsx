import { t } from '../../../messages/t.ts';
import { SelectField } from '../../../ui/select-field.tsx';
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
      <SelectField
        label={t('import.readAs')}
        value={given.as}
        options={ways.map(([as, words]) => [as, t(words)])}
        onChange={(as) => given.readAs(as)}
      />
      {reading.mappable && <Columns given={given} reading={reading} />}
    </div>
  );
}

function Columns({ given, reading }: ChoicesProps) {
  const columns = [
    ['-1', t('import.noColumn')] as const,
    ...reading.roles.map((_, place) => [String(place), nameOfColumn(reading, place)] as const),
  ];
  return (
    <fieldset className="import-columns">
      <legend className="field-label">{t('import.columns')}</legend>
      {mapped.map(([role, words]) => (
        <SelectField
          key={role}
          label={t(words)}
          value={String(reading.roles.indexOf(role))}
          options={columns}
          problem={role === 'title' && !reading.roles.includes('title') ? t('import.noTitle') : null}
          onChange={(column) => given.setColumn(role, Number(column) < 0 ? null : Number(column))}
        />
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
