// @vitest-environment jsdom
import { problem } from '@planning-poker/protocol';
import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeStore } from '../../testing/fake-store.ts';
import { show } from '../../testing/show.tsx';
import { TakeAway } from './take-away.tsx';
// Of the sentences that the page fetches later.
import '../../messages/rarer-reason.ts';

const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })));
const told = () => screen.getByRole('status').textContent;

/** What the browser was given to save, by name. */
function savedFiles(): readonly string[] {
  const saved: string[] = [];
  Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined });
  HTMLAnchorElement.prototype.click = function click() {
    saved.push(this.download);
  };
  return saved;
}

afterEach(() => vi.unstubAllGlobals());

describe('TakeAway', () => {
  it.each([
    ['CSV', 'csv'],
    ['JSON', 'json'],
    ['Markdown', 'markdown'],
    ['CSV for Jira', 'jira'],
  ])('[U43] downloads %s', async (button, format) => {
    const saved = savedFiles();
    const asked = vi.fn<(address: string) => Promise<Response>>(() =>
      Promise.resolve(new Response('x', { headers: { 'content-disposition': 'attachment; filename="game.txt"' } })),
    );
    vi.stubGlobal('fetch', asked);
    show(<TakeAway />, fakeStore());
    await press(button);
    expect(asked.mock.calls[0]?.[0]).toMatch(new RegExp(`/api/games/k7m29qxt4b1c/export\\?format=${format}$`));
    expect(saved).toEqual(['game.txt']);
    expect(told()).toBe('game.txt is in your downloads.');
  });

  it('[U43] says why a file could not be fetched, and saves none', async () => {
    const saved = savedFiles();
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(problem('not_joined')), { status: 403 })));
    show(<TakeAway />, fakeStore());
    await press('CSV');
    expect(told()).toBe('The file could not be fetched. You are not in this game. Join it first.');
    expect(saved).toEqual([]);
  });

  it('[U43] copies the estimates as a table, and says so where it cannot', async () => {
    const write = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', { clipboard: { write } });
    vi.stubGlobal('ClipboardItem', class {});
    show(<TakeAway />, fakeStore());
    await press('Copy as a table');
    expect(write).toHaveBeenCalledOnce();
    expect(told()).toContain('Copied');
    vi.stubGlobal('navigator', {});
    Object.assign(document, { execCommand: () => false });
    await press('Copy as a table');
    expect(told()).toContain('Take the CSV instead');
  });
});
