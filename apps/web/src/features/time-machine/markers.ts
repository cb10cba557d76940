import type { EventType } from '@planning-poker/poker';
import { type EventLog, eventAt } from '../../sync/past/event-log.ts';

/** What stands out on the way through a game. */
export type MarkerKind = 'start' | 'reveal' | 'estimate';

export interface Marker {
  readonly version: number;
  readonly kind: MarkerKind;
}

const kindByType: { readonly [Type in EventType]?: MarkerKind } = {
  storyStarted: 'start',
  votesRevealed: 'reveal',
  estimateAccepted: 'estimate',
};

/** Closer together than this share of the way they look like one. */
const places = 250;
/** Where there is no story to go to. */
const leap = 10;

/** The stations that are known, oldest first. */
export function markersOf({ events }: EventLog): readonly Marker[] {
  return events.flatMap((event): readonly Marker[] => {
    const kind = event === undefined ? undefined : kindByType[event.type];
    return event === undefined || kind === undefined ? [] : [{ version: event.version, kind }];
  });
}

/** How far a version is along the way: 0-1. */
export function shareOf(version: number, latest: number): number {
  return latest <= 1 ? 0 : (version - 1) / (latest - 1);
}

/** Of markers that would lie upon each other, one: a game of thousands of changes draws no more than a few hundred. */
export function thinned(markers: readonly Marker[], latest: number): readonly Marker[] {
  const taken = new Set<string>();
  return markers.filter(({ version, kind }) => {
    const place = `${kind} ${Math.round(shareOf(version, latest) * places)}`;
    if (taken.has(place)) return false;
    taken.add(place);
    return true;
  });
}

/** The nearest start of a story before or after a version, else ten versions on, within the log. */
export function storyFrom(log: EventLog, version: number, direction: 1 | -1): number {
  for (let next = version + direction; next >= 1 && next <= log.latest; next += direction) {
    if (eventAt(log, next)?.type === 'storyStarted') return next;
  }
  return Math.max(1, Math.min(log.latest, version + direction * leap));
}
