import type { SourceFile } from './source-files.ts';
import { testTitles } from './test-titles.ts';

export interface SpecCoverage {
  /** Rules that no test title cites. */
  readonly uncited: readonly string[];
  /** `file: [X9] title` for citations of rules that the specification does not have. */
  readonly unknown: readonly string[];
  /** Rule ids that stand twice in the specification. */
  readonly doubled: readonly string[];
}

/** Ids of the numbered rules, `- **R1** ...`, in their order. */
export function specRules(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^- \*\*([A-Z]\d+)\*\* \S/gm)].flatMap((match) => match[1] ?? []);
}

/** The ids that a title cites: `[R3] [W5] answers ...` cites two. */
function citations(title: string): readonly string[] {
  return [...title.matchAll(/\[([A-Z]\d+)\]/g)].flatMap((match) => match[1] ?? []);
}

export function specCoverage(specification: string, tests: readonly SourceFile[]): SpecCoverage {
  const rules = specRules(specification);
  const cited = tests.flatMap(({ path, text }) =>
    testTitles(text).flatMap((title) => citations(title).map((rule) => ({ rule, where: `${path}: ${title}` }))),
  );
  const citedRules = new Set(cited.map(({ rule }) => rule));
  return {
    uncited: rules.filter((rule) => !citedRules.has(rule)),
    unknown: cited.filter(({ rule }) => !rules.includes(rule)).map(({ where }) => where),
    doubled: rules.filter((rule, index) => rules.indexOf(rule) !== index),
  };
}
