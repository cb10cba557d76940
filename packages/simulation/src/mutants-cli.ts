import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import type { Mutant } from './mutants/mutant.ts';
import { mutantById, mutants } from './mutants/mutants.ts';
import { readDocument, writeDocument } from './platform/document.ts';
import { createProgress } from './platform/progress.ts';
import { readCommandLine } from './platform/read-command-line.ts';
import { runMutants } from './platform/run-mutants.ts';
import { withMutantTable } from './report/mutant-document.ts';
import { mutantTable } from './report/mutant-table.ts';

const help = `Plants every mistake of the list into the source, one at a time, and tells what caught it.

  npm run sim:mutants                             all of them
  npm run sim:mutants -- accept-a-gap             some, and what was wrong then
  npm run sim:mutants -- --write                  all of them, and the table in docs/simulation.md

There are ${mutants.map((mutant) => mutant.id).join(', ')}.`;

const asked = readCommandLine('npm run sim:mutants', (args) => {
  const options = { write: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } } as const;
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  if (values.write && positionals.length > 0) throw new Error('--write writes the whole table: name no mutant with it');
  return { ...values, some: positionals.map(mutantById) };
});

if (asked?.help === true) console.log(help);
else if (asked !== null) await plant(asked.some, asked.write);

async function plant(some: readonly Mutant[], writes: boolean): Promise<void> {
  const all = some.length > 0 ? some : mutants;
  const progress = createProgress(all.length, 'mutants');
  let done = 0;
  const verdicts = await runMutants(all, availableParallelism(), ({ id, caught, fault }) => {
    done += 1;
    progress.step(done, `${id}: ${caught === null ? 'LIVED' : `${caught.rule} at seed ${caught.seed}`}`);
    if (some.length > 0 || fault !== null) console.log(`${id}: ${fault ?? caught?.message ?? 'lived'}`);
  });
  progress.end();
  console.log(mutantTable(all, verdicts));
  if (writes) writeDocument(withMutantTable(readDocument(), mutantTable(all, verdicts)));
  process.exitCode = verdicts.every((verdict) => verdict.caught !== null) ? 0 : 1;
}
