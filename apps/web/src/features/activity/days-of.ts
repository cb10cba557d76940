import type { PublicEvent } from '@planning-poker/protocol';

export interface Day {
  /** As people say it; the same for all its events. */
  readonly name: string;
  readonly events: readonly PublicEvent[];
}

/** Events in their order, day by day; `dayOf` says which day a time is on. */
export function daysOf(events: readonly PublicEvent[], dayOf: (atMs: number) => string): readonly Day[] {
  const days: { readonly name: string; readonly events: PublicEvent[] }[] = [];
  for (const event of events) {
    const name = dayOf(event.at);
    const last = days.at(-1);
    if (last?.name === name) last.events.push(event);
    else days.push({ name, events: [event] });
  }
  return days;
}
