import { posix } from 'node:path';

import type { SourceFile } from './source-files.ts';

/** Links of Markdown documents, to files and headings of the repository, that lead nowhere. `exists` knows files and folders. */
export function brokenLinks(documents: readonly SourceFile[], exists: (path: string) => boolean): readonly string[] {
  const anchors = new Map(documents.map(({ path, text }) => [path, headingAnchors(text)]));
  return documents.flatMap(({ path, text }) =>
    linkTargets(text)
      .filter((target) => !/^[a-z][a-z0-9+.-]*:/i.test(target))
      .filter((target) => {
        const [file = '', anchor] = target.split('#');
        const place = file === '' ? path : posix.normalize(posix.join(posix.dirname(path), file)).replace(/\/$/, '');
        if (!exists(place)) return true;
        return anchor !== undefined && anchors.get(place)?.has(anchor) === false;
      })
      .map((target) => `${path}: ${target}`),
  );
}

/** Targets of inline links and images, and of `src` and `href`, outside of code. */
export function linkTargets(markdown: string): readonly string[] {
  const prose = withoutCode(markdown);
  const inline = [...prose.matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g)];
  const html = [...prose.matchAll(/\b(?:src|href|srcset)="([^"]+)"/g)];
  return [...inline, ...html].flatMap((match) => match[1] ?? []);
}

/** A heading's anchor, as the usual hosts make it: lower case, no punctuation, hyphens for spaces, numbered when it comes again. */
export function headingAnchors(markdown: string): ReadonlySet<string> {
  const seen = new Map<string, number>();
  const headings = withoutFences(markdown).matchAll(/^#{1,6} +(.+?)\s*#*$/gm);
  return new Set(
    [...headings].map((match) => {
      const plain = (match[1] ?? '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
      const slug = plain.replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-');
      const times = seen.get(slug) ?? 0;
      seen.set(slug, times + 1);
      return times === 0 ? slug : `${slug}-${times}`;
    }),
  );
}

const withoutFences = (markdown: string): string => markdown.replace(/^(```|~~~)[\s\S]*?^\1/gm, '');
const withoutCode = (markdown: string): string => withoutFences(markdown).replace(/`[^`\n]*`/g, '');
