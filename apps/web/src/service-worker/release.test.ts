import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { BuiltFile } from './release.ts';
import { releaseOf } from './release.ts';

const file = (name: string, content = name, isEntry = false): BuiltFile => ({ name, content, isEntry });
const page = file('index.html');
const entry = file('assets/index-1a2b3c4d.js', 'entry', true);
const part = file('assets/menu-1a2b3c4d.js');
const digest = (parts: readonly BuiltFile['content'][]) => {
  const hash = createHash('sha256');
  for (const text of parts) hash.update(text).update('\0');
  return hash.digest('base64url');
};
const release = (...built: readonly BuiltFile[]) => releaseOf(built, digest);

describe('a release', () => {
  it('[U53] names all that is served beside the page, in whatever order it was built', () => {
    const hidden = [file('.vite/manifest.json'), file('assets/index-1a2b3c4d.js.map')];
    expect(release(part, page, entry, ...hidden, file('theme.js'))).toMatchObject({
      files: ['assets/index-1a2b3c4d.js', 'assets/menu-1a2b3c4d.js', 'theme.js'],
      entry: 'assets/index-1a2b3c4d.js',
    });
    expect(release(entry, part, page)).toEqual(release(page, part, entry));
  });

  it('[U53] is another one as soon as anything differs that is served', () => {
    const ids = [
      release(page, entry),
      release(page, entry, part),
      release(file('index.html', 'other'), entry),
      release(page, entry, file('theme.js', 'a')),
      release(page, entry, file('theme.js', 'b')),
    ].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is none without a page, or without its script', () => {
    expect(() => release(entry)).toThrow('index.html');
    expect(() => release(page, part)).toThrow('no script');
  });
});
