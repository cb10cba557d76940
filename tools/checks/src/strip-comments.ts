const literalOrComment = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g;

/** Blanks out comments, keeping every line and column where it was; what looks like one inside of a literal stays. */
export function stripComments(code: string): string {
  return code.replace(literalOrComment, (found) => (found.startsWith('/') ? found.replace(/[^\n]/g, ' ') : found));
}
