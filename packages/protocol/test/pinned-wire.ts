import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { wireFingerprint, wireParts } from '../src/documents.ts';

/** What is pinned of one version of the protocol. A part's own hash is there to name what has changed. */
export interface PinnedWire {
  readonly fingerprint: string;
  readonly parts: { readonly [part: string]: string };
}

export type PinnedWires = { readonly [protocolVersion: string]: PinnedWire };

export const pinFile = new URL('../wire-fingerprints.json', import.meta.url);

export function pinnedWires(): PinnedWires {
  return JSON.parse(readFileSync(pinFile, 'utf8')) as PinnedWires;
}

/** The wire as the code has it now. */
export function presentWire(): PinnedWire {
  const parts = Object.entries(wireParts()).map(([part, text]) => [part, sha256(text).slice(0, 12)] as const);
  return { fingerprint: wireFingerprint(sha256), parts: Object.fromEntries(parts) };
}

/** Names what differs: `changed: schema SubmitVoteMessage`. */
export function difference(pinned: PinnedWire | undefined, present: PinnedWire): readonly string[] {
  const before = pinned?.parts ?? {};
  const names = [...new Set([...Object.keys(before), ...Object.keys(present.parts)])].toSorted();
  return names
    .filter((part) => before[part] !== present.parts[part])
    .map(
      (part) =>
        `${before[part] === undefined ? 'new' : present.parts[part] === undefined ? 'gone' : 'changed'}: ${part}`,
    );
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
