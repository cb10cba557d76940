import type { ProfileName } from '../run/profiles.ts';

/** A bug that is planted into the source as it is loaded, in a thread of its own: nothing of it is in the engine. */
export interface Planting {
  readonly id: string;
  /** below `packages/` */
  readonly file: string;
  /** must be there exactly once */
  readonly find: string;
  readonly replace: string;
  /** the mistake that somebody could make */
  readonly why: string;
}

export interface Mutant extends Planting {
  /** so many seeds of this profile, of which one must fail */
  readonly profile: ProfileName;
  readonly within: number;
  /** the first of them, else 1: what is met once in thousands of seeds begins near one that has met it */
  readonly from?: number;
  /** true: each run has its twin with mirrored cards, which only a leak needs */
  readonly isTwin?: boolean;
}

/** The source with the bug in it; throws where the place is not there, or there more than once. */
export function plantIn(source: string, { id, file, find, replace }: Planting): string {
  const places = source.split(find).length - 1;
  if (places !== 1) throw new Error(`mutant ${id}: its place is ${places} times in ${file}`);
  return source.replace(find, () => replace);
}
