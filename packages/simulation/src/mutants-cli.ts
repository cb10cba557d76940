import { availableParallelism } from 'node:os';
import { mutantById, mutants } from './mutants/mutants.ts';
import { createProgress } from './platform/progress.ts';
import { runMutants } from './platform/run-mutants.ts';
import { mutantTable } from './report/mutant-table.ts';

/** `npm run sim:mutants [-- id ...]`: plants every bug (or those that are named), and prints what caught it. */
const asked = process.argv.slice(2).map(mutantById);
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
process.exitCode = verdicts.every((verdict) => verdict.caught !== null) ? 0 : 1;
