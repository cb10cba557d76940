// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { reloadPage } from './location.ts';
import { renewPage } from './renew-page.ts';

vi.mock('./location.ts', () => ({ reloadPage: vi.fn() }));

it('[U53] loads the page past what the service worker has kept of it, and of nothing else', async () => {
  const gone: string[] = [];
  vi.stubGlobal('caches', {
    keys: () => Promise.resolve(['planning-poker:/:a', 'planning-poker:/poker/:a', 'another']),
    delete: (name: string) => Promise.resolve(gone.push(name) > 0),
  });
  await renewPage();
  expect(gone).toEqual(['planning-poker:/:a']);
  vi.stubGlobal('caches', undefined);
  await renewPage();
  vi.unstubAllGlobals();
  expect(reloadPage).toHaveBeenCalledTimes(2);
});
