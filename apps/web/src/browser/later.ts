const putOffLoads: (() => Promise<unknown>)[] = [];

/** Something that the first vote does not need. */
export function putOff(load: () => Promise<unknown>): void {
  putOffLoads.push(load);
}

/** Loads all that was put off, so that nothing of it is missing when the line is. What fails is asked for again when it is needed. */
export function loadLater(): void {
  for (const load of putOffLoads) load().catch(() => undefined);
}
