import type { Planting } from './mutant.ts';

/** A change that nobody can notice from outside, as the rest stands: its seeds pass. */
export interface EquivalentMutant extends Planting {
  readonly because: string;
}

export const equivalentMutants: readonly EquivalentMutant[] = [
  {
    id: 'ignore-known-receipts',
    file: 'sync/src/room/plan-batch.ts',
    find: 'input.known.get(key) ?? planned.get(key)',
    replace: 'planned.get(key)',
    why: 'the receipts that explain a conflict are read and not used for the next plan',
    because:
      'the next append conflicts again, and when the attempts are used up the same receipts answer: slower, not wrong',
  },
  {
    id: 'newest-first',
    file: 'sync/src/room/mailbox.ts',
    find: '    return taken;',
    replace: '    return taken.toReversed();',
    why: 'a batch is decided in the wrong order',
    because: 'a client has one command under way at a time (limits.inFlight), so a batch never holds two of one client',
  },
];
