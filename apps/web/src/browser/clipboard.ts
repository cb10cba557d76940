/** Copies a text; false where the browser does not let a page do it at all. */
export async function copyText(text: string): Promise<boolean> {
  try {
    // Missing on plain http, where people do self-host.
    if (navigator.clipboard !== undefined) {
      await navigator.clipboard.writeText(text);
      return true;
    }
  } catch {
    // Refused, or the page lost the focus: the old way may still work.
  }
  return copyBySelection(text);
}

export function copyBySelection(text: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.className = 'sr-only';
  // Inside an open dialog or popover everything else is inert and cannot be selected.
  (focused?.closest('dialog, [popover]') ?? document.body).append(field);
  field.focus();
  field.select();
  try {
    // oxlint-disable-next-line typescript/no-deprecated -- there is nothing newer that plain http has
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}
