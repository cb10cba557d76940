import { useId } from 'react';

interface SelectFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  /** Each value with its words, in the order in which they are offered. */
  readonly options: readonly (readonly [value: Value, words: string])[];
  /** Why what is chosen will not do, in a sentence. */
  readonly problem?: string | null;
  readonly onChange: (value: Value) => void;
}

/** One of a few, with its name above it and what is wrong below it. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, value, options, problem = null, onChange } = props;
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
        onChange={(event) => {
          const chosen = options.find(([offered]) => offered === event.target.value);
          if (chosen !== undefined) onChange(chosen[0]);
        }}
      >
        {options.map(([offered, words]) => (
          <option key={offered} value={offered}>
            {words}
          </option>
        ))}
      </select>
      {problem !== null && (
        <p id={`${id}-problem`} className="field-problem">
          {problem}
        </p>
      )}
    </div>
  );
}
