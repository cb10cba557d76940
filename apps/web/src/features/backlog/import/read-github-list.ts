import type { Reading } from './reading.ts';
import { listRoles } from './reading.ts';

/** "Showing 3 of 3 open issues in owner/repository" */
const intro = /^Showing \d+ of \d+ .*issues? in ([\w.-]+\/[\w.-]+)/m;
/** In a terminal: "#12  Refunds  bug, payments  about 2 days ago" */
const shown = /^#(\d+)\s{2,}(\S.*?)(?:\s{2,}.*)?$/;
/** Through a pipe: number, state, title, labels, date, with tabs between. */
const piped = /^(\d+)\t(?:OPEN|CLOSED)\t([^\t]+)(?:\t|$)/;

/** What `gh issue list` prints, in a terminal or through a pipe. Null for everything else. */
export function readGithubList(text: string): Reading | null {
  const repository = intro.exec(text)?.[1];
  const lines = text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !intro.test(line) && !/^ID\s{2,}/.test(line));
  const found = lines.map((line) => piped.exec(line) ?? shown.exec(line));
  if (found.length === 0 || found.includes(null)) return null;
  const cells = found.map((match) => {
    const [, number = '', title = ''] = match ?? [];
    const link = repository === undefined ? '' : `https://github.com/${repository}/issues/${number}`;
    return [title.trim(), `#${number}`, link, ''];
  });
  return { kind: 'github', cells, headed: false, roles: listRoles, mappable: false, leftOut: 0 };
}
