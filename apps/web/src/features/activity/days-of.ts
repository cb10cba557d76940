import type { PublicEvent } from '@planning-poker/protocol';

export interface Day {
  /** As people say it; the same for all its events. */
  readonly name: string;
  readonly events: readonly PublicEvent[];
}

/** Every clock on earth begins its days at a whole quarter of an hour. */
const quarterMs = 15 * 60_000;

/** Events in their order, day by day; `dayOf` says which day a time is on. */
export function daysOf(events: readonly PublicEvent[], dayOf: (atMs: number) => string): readonly Day[] {
  const days: { readonly name: string; readonly events: PublicEvent[] }[] = [];
  for (const event of events) {
    const last = days.at(-1);
    const before = last?.events.at(-1)?.at;
    // To say a day takes longer than all the rest: of a burst it is said once.
    const isSame = before !== undefined && Math.floor(before / quarterMs) === Math.floor(event.at / quarterMs);
    const name = isSame && last !== undefined ? last.name : dayOf(event.at);
    if (last?.name === name) last.events.push(event);
    else days.push({ name, events: [event] });
  }
  return days;
}
