import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { mutantById, mutants } from './mutants/mutants.ts';
import { readDocument, writeDocument } from './platform/document.ts';
import { createProgress } from './platform/progress.ts';
import { runMutants } from './platform/run-mutants.ts';
import { withMutantTable } from './report/mutant-document.ts';
import { mutantTable } from './report/mutant-table.ts';

/** `npm run sim:mutants [-- id ...]`: plants every bug (or those that are named), and prints what caught it; `--write`: into the document. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean', default: false } },
});
const asked = positionals.map(mutantById);
const all = asked.length > 0 ? asked : mutants;
const progress = createProgress(all.length, 'mutants');
let done = 0;
const verdicts = await runMutants(all, availableParallelism(), ({ id, caught, fault }) => {
  done += 1;
  progress.step(done, `${id}: ${caught === null ? 'LIVED' : `${caught.rule} at seed ${caught.seed}`}`);
  if (asked.length > 0 || fault !== null) console.log(`${id}: ${fault ?? caught?.message ?? 'lived'}`);
});
progress.end();
console.log(mutantTable(all, verdicts));
if (values.write && asked.length === 0) writeDocument(withMutantTable(readDocument(), mutantTable(all, verdicts)));
process.exitCode = verdicts.every((verdict) => verdict.caught !== null) ? 0 : 1;
