import { createContext, type ReactNode, useCallback, useContext, useId, useRef, useState } from 'react';
import { useShortcut } from './shortcuts.ts';

const ClosePopover = createContext<() => void>(() => undefined);

/** Closes the panel that the component stands in; the focus goes back to its button. */
export function useClosePopover(): () => void {
  return useContext(ClosePopover);
}

interface PopoverProps {
  readonly label: string;
  readonly button: ReactNode;
  readonly buttonClass?: string;
  /** The button's own name, where that says more than the panel's; null: what stands in it. */
  readonly buttonLabel?: string | null;
  /** A single key that opens and closes the panel. */
  readonly shortcut?: string;
  /** Rendered while open. */
  readonly children: ReactNode;
}

/** A button with a panel below it, above everything else: the browser closes it on Escape and on a click elsewhere. */
export function Popover({
  label,
  button,
  buttonClass = 'button',
  buttonLabel = label,
  shortcut,
  children,
}: PopoverProps) {
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const close = useCallback(() => panel.current?.hidePopover(), []);
  useShortcut(shortcut?.toLowerCase() ?? '', shortcut !== undefined, () => panel.current?.togglePopover());
  return (
    <>
      <button
        type="button"
        className={buttonClass}
        aria-label={buttonLabel ?? undefined}
        aria-expanded={open}
        aria-keyshortcuts={shortcut}
        popoverTarget={id}
      >
        {button}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        className="popover"
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        <ClosePopover value={close}>{open && children}</ClosePopover>
      </div>
    </>
  );
}
