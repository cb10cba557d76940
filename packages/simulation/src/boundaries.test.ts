import { expect, test } from 'vitest';
import { sourcesOf } from './platform/source-files.ts';

test.each(['sync', 'poker'])('nothing in packages/%s knows of the simulation', (name) => {
  const sources = sourcesOf(name);
  expect(sources.length).toBeGreaterThan(20);
  const telling = sources.filter(({ text }) =>
    /@planning-poker\/simulation|simulation\/|mutant|seeded world/i.test(text),
  );
  expect(telling.map(({ path }) => path)).toEqual([]);
});

test('the simulation imports no application', () => {
  const importing = sourcesOf('simulation').filter(({ text }) =>
    /from '[^']*(?:apps\/|@planning-poker\/(?:server|web))/.test(text),
  );
  expect(importing.map(({ path }) => path)).toEqual([]);
});
