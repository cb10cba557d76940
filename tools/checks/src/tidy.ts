import { isCode, isTest } from './source-files.ts';
import type { SourceFile } from './source-files.ts';
import { stripComments } from './strip-comments.ts';

/** One house rule: what is wrong with a file, a sentence for each finding. */
interface HouseRule {
  readonly name: string;
  readonly applies: (path: string) => boolean;
  readonly findings: (file: SourceFile) => readonly string[];
}

const source = (path: string): boolean => isCode(path) && !isTest(path) && !path.endsWith('.contract.ts');
const toolConfig = (path: string): boolean => /\.config\.ts$|\.d\.ts$/.test(path);
/** What the `exports` of a package name. */
const entryPoint = (path: string): boolean => /(?:^|\/)src\/(?:index|documents|client)\.ts$/.test(path);
const lineLimit = 250;

/** Names that a tool or a custom fixes. */
const fixedNames = new Set(['README.md', 'CONTRIBUTING.md', 'LICENSE', 'Dockerfile']);

export const houseRules: readonly HouseRule[] = [
  {
    name: 'a source file has at most 250 lines',
    applies: (path) => source(path) || /\.(?:css|sh)$/.test(path),
    findings: ({ text }) => {
      const lines = text.trimEnd().split('\n').length;
      return lines > lineLimit ? [`${lines} lines`] : [];
    },
  },
  {
    name: 'files and folders have kebab-case names',
    applies: () => true,
    findings: ({ path }) =>
      path.split('/').filter((name) => !fixedNames.has(name) && !/^\.?[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(name)),
  },
  {
    name: 'nothing is left to do',
    applies: (path) => /\.(?:ts|tsx|css|html|sh|md|json|yml)$/.test(path),
    findings: ({ text }) => text.match(/\b(?:TODO|FIXME|XXX|HACK)\b/g) ?? [],
  },
  {
    name: 'every test runs',
    applies: isCode,
    findings: ({ text }) =>
      stripComments(text).match(
        /\b(?:test|it|describe)(?:\.\w+)*\.(?:only|skip|todo|fixme|skipIf|runIf|fails)\b|\bx(?:it|describe|test)\(/g,
      ) ?? [],
  },
  {
    name: 'exports have names',
    applies: (path) => isCode(path) && !toolConfig(path),
    findings: ({ text }) => stripComments(text).match(/^export default\b|\bas default\b/gm) ?? [],
  },
  {
    name: 'a package has no barrel but its entry points',
    applies: (path) => source(path) && !entryPoint(path),
    findings: ({ text }) => (isBarrel(stripComments(text)) ? ['only passes on what others export'] : []),
  },
  {
    name: 'nothing is cast to any',
    applies: isCode,
    findings: ({ text }) => stripComments(text).match(/\bas any\b|<any>|@ts-(?:ignore|nocheck)/g) ?? [],
  },
];

/** Passes on everything of another file, or has nothing of its own. */
function isBarrel(code: string): boolean {
  const passedOn = /^export (?:type )?(?:\*|\{[^}]*\}) ?(?:as \w+ )?from '[^']*';?$/gm;
  return /^export \*/m.test(code) || (passedOn.test(code) && code.replace(passedOn, '').trim() === '');
}

/** `rule: path (finding)` for everything that breaks a house rule. */
export function tidy(files: readonly SourceFile[], rules: readonly HouseRule[] = houseRules): readonly string[] {
  return rules.flatMap((rule) =>
    files
      .filter(({ path }) => rule.applies(path))
      .flatMap((file) => rule.findings(file).map((finding) => `${rule.name}: ${file.path} (${finding})`)),
  );
}
