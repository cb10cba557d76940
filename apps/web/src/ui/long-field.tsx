import { type ComponentPropsWithRef, useId } from 'react';

interface LongFieldProps extends ComponentPropsWithRef<'textarea'> {
  readonly label: string;
  /** Why what stands there cannot be used, in a sentence; it takes the place of the hint. */
  readonly problem?: string | null;
  readonly hint?: string | null;
}

/** A field for a text of several lines, with its name above it and what there is to say below it. */
export function LongField({ label, problem = null, hint = null, ...rest }: LongFieldProps) {
  const id = useId();
  const said = problem ?? hint;
  return (
    <div className="field">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <textarea
        {...rest}
        id={id}
        aria-invalid={problem !== null || undefined}
        aria-describedby={said === null ? undefined : `${id}-said`}
      />
      {problem !== null && (
        <p id={`${id}-said`} className="field-problem" role="alert">
          {problem}
        </p>
      )}
      {problem === null && hint !== null && (
        <p id={`${id}-said`} className="field-hint">
          {hint}
        </p>
      )}
    </div>
  );
}
