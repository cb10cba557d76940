/** What a run met, by name. A set of runs that never met something has not tested it. */
export type Counters = Record<string, number>;

export function count(counters: Counters, name: string, by = 1): void {
  counters[name] = (counters[name] ?? 0) + by;
}

export function addCounters(into: Counters, from: Readonly<Counters>): void {
  for (const [name, number] of Object.entries(from)) count(into, name, number);
}
