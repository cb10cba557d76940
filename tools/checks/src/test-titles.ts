import { stripComments } from './strip-comments.ts';

const literal = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g;
const callee = /(?<![\w$.])(test|it|describe)((?:\.\w+)*)$/;
const neverRuns = /\.(?:skip|todo|fixme|fails|fail)\b/;

/** The titles of the tests and groups in a file's code: the first argument of `test`, `it` and `describe`, in each of their forms. */
export function testTitles(code: string): readonly string[] {
  const bare = stripComments(code);
  const hollow = bare.replace(literal, (found) => found.replace(/[^\n]/g, '_'));
  return [...bare.matchAll(literal)].flatMap((match) => {
    const call = calleeBefore(hollow, match.index);
    return call === undefined || neverRuns.test(call) ? [] : [match[0].slice(1, -1)];
  });
}

/** The text of the callee whose first argument begins at `position`: `test`, `test.each(...)`, `describe.each<T>([...])`. */
function calleeBefore(code: string, position: number): string | undefined {
  const open = code.slice(0, position).trimEnd();
  if (!open.endsWith('(')) return undefined;
  let end = open.length - 1;
  while (code[end - 1] === ')' || code[end - 1] === '>') end = matchingOpen(code, end - 1);
  return callee.exec(code.slice(0, end))?.[0];
}

function matchingOpen(code: string, close: number): number {
  const [opening, closing] = code[close] === ')' ? ['(', ')'] : ['<', '>'];
  let depth = 0;
  for (let at = close; at >= 0; at -= 1) {
    if (code[at] === closing && !(closing === '>' && code[at - 1] === '=')) depth += 1;
    if (code[at] === opening) depth -= 1;
    if (depth === 0) return at;
  }
  return 0;
}
