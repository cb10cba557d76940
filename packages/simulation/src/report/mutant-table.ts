import type { MutantVerdict } from '../platform/mutant-worker.ts';
import type { Mutant } from '../mutants/mutant.ts';

/** As Markdown: each mutant, the rule that caught it, and how many seeds that took. */
export function mutantTable(mutants: readonly Mutant[], verdicts: readonly MutantVerdict[]): string {
  const rows = mutants.map(({ id, why, profile, within, from = 1 }) => {
    const found = verdicts.find((verdict) => verdict.id === id);
    const caught = found?.caught ?? null;
    const lived = found?.fault ?? `lived through ${within}`;
    const verdict =
      caught === null
        ? `${lived} | -`
        : `${caught.rule} | ${caught.seed - from + 1} of ${within}${from === 1 ? '' : `, from ${from}`}`;
    return `| ${id} | ${why} | ${profile} | ${verdict} |`;
  });
  return ['| mutant | the mistake | profile | caught by | seeds |', '| --- | --- | --- | --- | --- |', ...rows].join(
    '\n',
  );
}
