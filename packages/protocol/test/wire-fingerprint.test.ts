import { describe, expect, it } from 'vitest';
import { wireFingerprint, wireParts } from '../src/documents.ts';
import { canonicalJson } from '../src/documents/wire-fingerprint.ts';
import { PROTOCOL_VERSION } from '../src/index.ts';
import { difference, pinnedWires, presentWire, sha256 } from './pinned-wire.ts';
import type { PinnedWire } from './pinned-wire.ts';

function complaint(pinned: PinnedWire | undefined, present: PinnedWire): readonly string[] {
  if (pinned?.fingerprint === present.fingerprint) return [];
  return [
    `The wire is not what is pinned for protocol version ${PROTOCOL_VERSION}:`,
    ...difference(pinned, present),
    'Would a peer of the pinned wire still understand? A field or an event more in what a server sends: yes. Else: hardly.',
    'If not, raise PROTOCOL_VERSION in src/version.ts. Then pin: npm run pin-wire -w packages/protocol',
  ];
}

describe("the wire's fingerprint", () => {
  it('[W14] is the one that is pinned for this version of the protocol', () => {
    expect(complaint(pinnedWires()[PROTOCOL_VERSION], presentWire())).toEqual([]);
  });

  it('[W14] has a pin for no version that is not there yet', () => {
    expect(Object.keys(pinnedWires()).map(Number)).toEqual(
      Array.from({ length: PROTOCOL_VERSION }, (_, index) => index + 1),
    );
  });

  it('[W14] is made of every schema, error code and call', () => {
    const parts = Object.keys(wireParts());
    expect(parts).toEqual(
      expect.arrayContaining([
        'socket',
        'schema SubmitVoteMessage',
        'schema Game',
        'error conflict',
        'http post /api/games',
      ]),
    );
    expect(parts.length).toBeGreaterThan(130);
    expect(wireFingerprint(sha256)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('[W14] names what has changed', () => {
    const wire = (parts: { readonly [part: string]: string }) => ({ fingerprint: '', parts });
    expect(difference(wire({ a: '1', b: '1', c: '1' }), wire({ a: '1', b: '2', d: '1' }))).toEqual([
      'changed: b',
      'gone: c',
      'new: d',
    ]);
    expect(difference(undefined, wire({ a: '1' }))).toEqual(['new: a']);
    expect(complaint({ fingerprint: '1', parts: { a: '1' } }, wire({ a: '2' }))).toContain('changed: a');
  });

  it('[W14] does not hang on the order in which something was written', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: null })).toBe('{"a":null,"b":[{"c":2,"d":1}]}');
    expect(canonicalJson({ a: [1, 2] })).not.toBe(canonicalJson({ a: [2, 1] }));
  });

  it('[W14] does not hang on what is said to people', () => {
    expect(Object.values(wireParts()).join('')).not.toContain('one viewer');
    expect(wireParts()['error conflict']).toBe('{"httpStatus":503,"retryable":true}');
    expect(wireParts()['schema Vote']).not.toContain('description');
  });
});
