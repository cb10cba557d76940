import { type RefObject, useEffect } from 'react';

/** What is wrong with a form gets the focus, to be mended at once: its first such field, each time that another problem is told. */
export function useProblemFocus(form: RefObject<HTMLElement | null>, problem: unknown): void {
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [form, problem]);
}
