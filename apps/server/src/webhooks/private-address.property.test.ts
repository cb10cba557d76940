import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPrivateAddress } from './private-address.ts';

/** Written from the registries again, by arithmetic on the first octets: no list of networks is shared with the code. */
function isPrivate4([a, b, c]: readonly number[]): boolean {
  if (a === undefined || b === undefined || c === undefined) return true;
  if (a === 0 || a === 10 || a === 127 || a >= 224) return true;
  if (a === 100) return b >= 64 && b <= 127;
  if (a === 169) return b === 254;
  if (a === 172) return b >= 16 && b <= 31;
  if (a === 192) return b === 168 || (b === 0 && (c === 0 || c === 2)) || (b === 88 && c === 99);
  if (a === 198) return b === 18 || b === 19 || (b === 51 && c === 100);
  return a === 203 && b === 0 && c === 113;
}

const octet = fc.oneof(
  fc.integer({ min: 0, max: 255 }),
  fc.constantFrom(0, 2, 10, 16, 18, 31, 32, 51, 64, 88, 99, 100, 113, 127, 128, 168, 169, 172, 192, 198, 203, 254, 255),
);
const address4 = fc.tuple(octet, octet, octet, octet);

describe('[O10] an address of a private network', () => {
  test('is told from a public one, for every IPv4 address', () => {
    fc.assert(
      fc.property(address4, (octets) => {
        expect(isPrivateAddress(octets.join('.'))).toBe(isPrivate4(octets));
      }),
      { numRuns: 2_000 },
    );
  });

  test('is told in IPv6 clothes, too', () => {
    fc.assert(
      fc.property(address4, (octets) => {
        if (isPrivate4(octets)) expect(isPrivateAddress(`::ffff:${octets.join('.')}`)).toBe(true);
      }),
    );
  });

  test.each([
    '::',
    '::1',
    '::127.0.0.1',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'fe80::1%eth0',
    'ff02::1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    '::ffff:7f00:1',
  ])('%s is one', (address) => {
    expect(isPrivateAddress(address)).toBe(true);
  });

  test.each(['2606:4700::1111', '2a00:1450:4001:80b::200e', '8.8.8.8', '172.32.0.1', '100.128.0.1', '::ffff:8.8.8.8'])(
    '%s is none',
    (address) => {
      expect(isPrivateAddress(address)).toBe(false);
    },
  );

  test('what is no address is taken for one', () => {
    for (const text of ['', 'localhost', '0x7f.1', '127.1', '1.2.3', 'example.org'])
      expect(isPrivateAddress(text)).toBe(true);
  });
});
