import { deliveryMutants } from './delivery-mutants.ts';
import { memoryMutants } from './memory-mutants.ts';
import type { Mutant } from './mutant.ts';
import { pokerMutants } from './poker-mutants.ts';
import { presenceMutants } from './presence-mutants.ts';
import { replicaMutants } from './replica-mutants.ts';
import { roomMutants } from './room-mutants.ts';

export const mutants: readonly Mutant[] = [
  ...roomMutants,
  ...presenceMutants,
  ...memoryMutants,
  ...deliveryMutants,
  ...replicaMutants,
  ...pokerMutants,
];

export function mutantById(id: string): Mutant {
  const mutant = mutants.find((candidate) => candidate.id === id);
  if (mutant === undefined)
    throw new Error(`there is no mutant ${id}; there are ${mutants.map((one) => one.id).join(', ')}`);
  return mutant;
}
