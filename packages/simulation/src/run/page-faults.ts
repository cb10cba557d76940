import type { Page } from '../people/page.ts';
import { Person } from '../people/person.ts';
import type { Random } from '../world/random.ts';

type PageFault = <OpenPage extends Page>(page: OpenPage, random: Random, person: Person<OpenPage>) => void;

/** What happens to pages in a browser, simulated or real. */
export const pageFaults = {
  tabReload: (page, random, person) => person.reload(page, random.chance(0.7), random.chance(0.6)),
  tabDuplicate: (page, random, person) => {
    const copy = person.open(random.chance(0.7) ? Person.cached(page.view) : null);
    if (copy === null) page.close(random.chance(0.7));
  },
  tabFreeze: (page, random) => page.freeze(random.int(300, 25_000)),
} as const satisfies Readonly<Record<string, PageFault>>;

export interface Stall {
  readonly forUs: number;
  /** nothing comes in, nothing goes out */
  readonly isDeaf: boolean;
  readonly isMute: boolean;
}

export function drawStall(random: Random): Stall {
  return { forUs: random.int(30_000, 8_000_000), isDeaf: random.chance(0.7), isMute: random.chance(0.5) };
}

/** Of a slow reader, between two messages. */
export function drawReadingGapUs(random: Random): number {
  return random.int(100_000, 1_500_000);
}

/** Everybody's network is gone, and comes back. */
export function loseEverybody(
  people: readonly Pick<Person, 'goOffline' | 'goOnline'>[],
  random: Random,
  afterUs: (delayUs: number, label: string, run: () => void) => void,
): void {
  for (const person of people) person.goOffline();
  afterUs(random.int(500_000, 15_000_000), 'everybody is back', () => {
    for (const person of people) person.goOnline();
  });
}
