import type { ComponentPropsWithRef, ReactNode } from 'react';

interface ButtonProps extends ComponentPropsWithRef<'button'> {
  readonly look?: 'primary' | 'soft' | 'plain' | 'ghost';
  /** The single-key shortcut that does the same, shown where there is a keyboard. */
  readonly shortcut?: string;
  /** Under way: pressing again does nothing, and the focus stays. */
  readonly busy?: boolean;
  /** The second half of a double click does nothing: what stood here at the first may have been another button. */
  readonly once?: boolean;
  readonly children: ReactNode;
}

export function Button({
  look = 'plain',
  shortcut,
  busy = false,
  once = false,
  children,
  onClick,
  className,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={className === undefined ? 'button' : `button ${className}`}
      data-look={look}
      aria-disabled={busy || undefined}
      aria-keyshortcuts={shortcut}
      onClick={(event) => (busy || (once && event.detail > 1) ? swallow(event) : onClick?.(event))}
    >
      {children}
      {shortcut !== undefined && <kbd aria-hidden="true">{shortcut}</kbd>}
    </button>
  );
}

/** A submit button that is busy must not send its form again. */
function swallow(event: { preventDefault(): void }): void {
  event.preventDefault();
}
