import type { PublicEvent } from '@planning-poker/protocol';

/**
 * What is known of a game's log. An event stands in the place of its version, so that none is there twice, whichever way it came,
 * and what has not been read yet is a hole that can be seen.
 */
export interface EventLog {
  /** The newest version that anybody has told of. */
  readonly latest: number;
  /** `events[version - 1]`; undefined: not read yet */
  readonly events: readonly (PublicEvent | undefined)[];
}

export const nothingKnown: EventLog = { latest: 0, events: [] };

/** How many events are asked for at once: a hundred kilobytes or so. */
export const pageSize = 500;

export function eventAt({ events }: EventLog, version: number): PublicEvent | null {
  return events[version - 1] ?? null;
}

/** The log with more of its events known; the same log where they bring nothing. */
export function withEvents(log: EventLog, events: readonly PublicEvent[], latest: number): EventLog {
  const fresh = events.filter(({ version }) => eventAt(log, version) === null);
  const newest = Math.max(log.latest, latest, events.at(-1)?.version ?? 0);
  if (fresh.length === 0 && newest === log.latest) return log;
  const known = Array.from({ length: newest }, (_, place) => log.events[place]);
  for (const event of fresh) known[event.version - 1] = event;
  return { latest: newest, events: known };
}

/** Do these events tell another story than the log? Then it is another log: a backup was restored. */
export function contradicts(log: EventLog, events: readonly PublicEvent[]): boolean {
  return events.some((event) => {
    const known = eventAt(log, event.version);
    return known !== null && (known.correlationId !== event.correlationId || known.at !== event.at);
  });
}

/** The page that a version is on, counted from 0. */
export function pageOf(version: number): number {
  return Math.floor((version - 1) / pageSize);
}

/** The first version of a page that is still unknown; null: all of it is known. */
export function firstMissing(log: EventLog, page: number): number | null {
  const end = Math.min(log.latest, (page + 1) * pageSize);
  for (let version = page * pageSize + 1; version <= end; version += 1) {
    if (eventAt(log, version) === null) return version;
  }
  return null;
}

/** The newest page of which something is unknown; null: all is known. */
export function newestMissing(log: EventLog): number | null {
  for (let page = pageOf(log.latest); page >= 0; page -= 1) if (firstMissing(log, page) !== null) return page;
  return null;
}
