import { copyBySelection } from './clipboard.ts';

/** What is copied: a table for documents, tabs and line ends for spreadsheets and plain text. */
export interface TableText {
  readonly html: string;
  readonly text: string;
}

/** Copies a table; false where the browser does not let a page do it at all. */
export async function copyTable({ html, text }: TableText): Promise<boolean> {
  try {
    // Missing on plain http, where people do self-host.
    if (navigator.clipboard !== undefined) {
      const parts = { 'text/html': html, 'text/plain': text };
      await navigator.clipboard.write([
        new ClipboardItem(
          Object.fromEntries(Object.entries(parts).map(([type, part]) => [type, new Blob([part], { type })])),
        ),
      ]);
      return true;
    }
  } catch {
    // Refused, or the page lost the focus: the old way may still work.
  }
  return copyTheOldWay({ html, text });
}

/** The selected text would be copied alone; whoever listens may say what else there is. */
function copyTheOldWay({ html, text }: TableText): boolean {
  const add = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', add);
  try {
    return copyBySelection(text);
  } finally {
    document.removeEventListener('copy', add);
  }
}
