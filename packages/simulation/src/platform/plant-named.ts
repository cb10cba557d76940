import { mutantById } from '../mutants/mutants.ts';
import { plant } from './plant.ts';

/** Loaded before a command (`node --import`), so that all its threads run with the mutant that the environment names. For tests. */
plant(mutantById(process.env['PLANTED_MUTANT'] ?? ''));
