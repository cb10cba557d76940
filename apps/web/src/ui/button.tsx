import type { ComponentPropsWithRef, ReactNode } from 'react';

interface ButtonProps extends ComponentPropsWithRef<'button'> {
  readonly look?: 'primary' | 'soft' | 'plain' | 'ghost';
  /** The single-key shortcut that does the same, shown where there is a keyboard. */
  readonly shortcut?: string;
  /** Under way: pressing again does nothing, and the focus stays. */
  readonly busy?: boolean;
  readonly children: ReactNode;
}

export function Button({ look = 'plain', shortcut, busy = false, children, onClick, className, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={className === undefined ? 'button' : `button ${className}`}
      data-look={look}
      aria-disabled={busy || undefined}
      aria-keyshortcuts={shortcut}
      onClick={busy ? swallow : onClick}
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
