// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { copyText } from './clipboard.ts';

/** What `execCommand('copy')` would have copied, where the browser has it. */
function oldWay(works: boolean) {
  const copied: string[] = [];
  hasCommand((command) => {
    const field = document.activeElement;
    if (works && command === 'copy' && field instanceof HTMLTextAreaElement) copied.push(field.value);
    return works;
  });
  return copied;
}

/** jsdom has none of its own. */
function hasCommand(execCommand: (command: string) => boolean): void {
  Object.assign(document, { execCommand });
}

const newWay = (writeText: (text: string) => Promise<void>) => vi.stubGlobal('navigator', { clipboard: { writeText } });

afterEach(() => vi.unstubAllGlobals());

describe('copyText', () => {
  it('copies by the clipboard', async () => {
    const write = vi.fn(() => Promise.resolve());
    newWay(write);
    expect(await copyText('link')).toBe(true);
    expect(write).toHaveBeenCalledWith('link');
  });

  it.each([
    ['has no clipboard, as on plain http', () => vi.stubGlobal('navigator', {})],
    ['refuses it', () => newWay(() => Promise.reject(new DOMException('no', 'NotAllowedError')))],
  ])('copies the old way where the browser %s', async (_, prepare) => {
    prepare();
    const copied = oldWay(true);
    expect(await copyText('link')).toBe(true);
    expect(copied).toEqual(['link']);
    expect(document.querySelector('textarea')).toBeNull();
  });

  it('gives the focus back', async () => {
    vi.stubGlobal('navigator', {});
    oldWay(true);
    const button = document.body.appendChild(document.createElement('button'));
    button.focus();
    await copyText('link');
    expect(document.activeElement).toBe(button);
    button.remove();
  });

  it('says so where nothing works', async () => {
    vi.stubGlobal('navigator', {});
    oldWay(false);
    expect(await copyText('link')).toBe(false);
    hasCommand(() => {
      throw new Error('gone');
    });
    expect(await copyText('link')).toBe(false);
  });
});
