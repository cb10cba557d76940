// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { copyTable } from './copy-table.ts';

const table = { html: '<table></table>', text: 'a\tb' };

/** What `execCommand('copy')` would put on the clipboard, by its type. */
function oldWay(works: boolean) {
  const copied = new Map<string, string>();
  const execCommand = () => {
    const event = new Event('copy', { cancelable: true });
    Object.assign(event, { clipboardData: { setData: (type: string, part: string) => copied.set(type, part) } });
    document.dispatchEvent(event);
    return works;
  };
  Object.assign(document, { execCommand });
  return copied;
}

afterEach(() => vi.unstubAllGlobals());

describe('copyTable', () => {
  it('[U43] copies by the clipboard, for documents and for spreadsheets', async () => {
    const written: { readonly [type: string]: Blob }[] = [];
    vi.stubGlobal(
      'ClipboardItem',
      class {
        constructor(parts: { readonly [type: string]: Blob }) {
          written.push(parts);
        }
      },
    );
    vi.stubGlobal('navigator', { clipboard: { write: () => Promise.resolve() } });
    expect(await copyTable(table)).toBe(true);
    expect(await written[0]?.['text/html']?.text()).toBe(table.html);
    expect(await written[0]?.['text/plain']?.text()).toBe(table.text);
  });

  it.each([
    ['has no clipboard, as on plain http', {}],
    ['refuses it', { clipboard: { write: () => Promise.reject(new DOMException('no', 'NotAllowedError')) } }],
  ])('[U43] copies both the old way where the browser %s', async (_, navigator) => {
    vi.stubGlobal('navigator', navigator);
    vi.stubGlobal('ClipboardItem', class {});
    const copied = oldWay(true);
    expect(await copyTable(table)).toBe(true);
    expect(Object.fromEntries(copied)).toEqual({ 'text/html': table.html, 'text/plain': table.text });
  });

  it('says so where nothing works, and listens no longer', async () => {
    vi.stubGlobal('navigator', {});
    const copied = oldWay(false);
    expect(await copyTable(table)).toBe(false);
    copied.clear();
    document.dispatchEvent(new Event('copy'));
    expect(copied.size).toBe(0);
  });
});
