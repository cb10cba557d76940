import type { EncodedVersion } from '../room/encoded-version.ts';
import { encodeNew } from '../room/encoded-version.ts';
import type { TallyEvent } from './tally.ts';
import { tally } from './tally.ts';
import { toyDigest } from './toy-digest.ts';

const head = { actor: 'ana', at: 7, reason: 'because' };

export function added(by = 1): TallyEvent {
  return { type: 'added', data: { by }, ...head };
}

export function hid(playerId: string, card: number): TallyEvent {
  return { type: 'hid', data: { playerId, card }, ...head };
}

/** Events as the versions of a log that begin behind `after`. */
export function encodeAll(events: readonly TallyEvent[], after = 0, hash = ''): EncodedVersion<TallyEvent>[] {
  let previous = hash;
  return events.map((event, index) => {
    const at = { version: after + index + 1, correlationId: `c${after + index + 1}` };
    const encoded = encodeNew(tally, toyDigest, previous, at, event);
    previous = encoded.hash;
    return encoded;
  });
}
