import { type ComponentPropsWithRef, useId } from 'react';

interface FieldProps extends ComponentPropsWithRef<'input'> {
  readonly label: string;
  /** Why what stands there cannot be used, in a sentence. */
  readonly problem?: string | null;
  readonly labelHidden?: boolean;
}

/** A text field with its name above it and what is wrong below it. */
export function Field({ label, problem = null, labelHidden = false, ...rest }: FieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id} className={labelHidden ? 'sr-only' : 'field-label'}>
        {label}
      </label>
      <input
        autoComplete="off"
        {...rest}
        id={id}
        aria-invalid={problem !== null || undefined}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
      />
      {problem !== null && (
        <p id={`${id}-problem`} className="field-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
