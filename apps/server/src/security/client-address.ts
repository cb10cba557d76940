import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';

/**
 * Whom a rate or a number of connections is counted for: the address that dialled, or behind a trusted proxy the last one that the proxy has
 * seen. Of IPv6 the network of 64 bits: whoever has one address there has all of them.
 */
export function clientAddress(headers: IncomingHttpHeaders, dialled: string | undefined, trustProxy: boolean): string {
  const forwarded = headers['x-forwarded-for'];
  const nearest = trustProxy && typeof forwarded === 'string' ? networkOf(forwarded.split(',').at(-1) ?? '') : null;
  return nearest ?? networkOf(dialled ?? '') ?? 'unknown';
}

/** Some proxies write the client's port too: `192.0.2.1:4711`, `[2001:db8::1]:4711`. */
const withPort = /^(?:\[([^\]]*)\](?::\d+)?|([\d.]+):\d+)$/;
const GROUPS = 8;
const GROUPS_OF_A_NETWORK = 4;
const MAPPED = '0:0:0:0:0:ffff';

/** null: that is no address. */
function networkOf(text: string): string | null {
  const [, version6, version4] = withPort.exec(text.trim()) ?? [];
  const address = (version6 ?? version4 ?? text.trim()).replace(/%.*$/, '');
  if (isIP(address) !== 6) return isIP(address) === 4 ? address : null;
  const groups = groupsOf(address);
  if (groups.slice(0, -2).join(':') === MAPPED) return mappedAddress(groups.slice(-2));
  return `${groups.slice(0, GROUPS_OF_A_NETWORK).join(':')}::/64`;
}

/** In one writing: lower case, no zeros in front, all eight groups. */
function groupsOf(address: string): readonly string[] {
  const { hostname } = new URL(`http://[${address}]`);
  const [before = [], after = []] = hostname
    .slice(1, -1)
    .split('::')
    .map((half) => half.split(':').filter((group) => group !== ''));
  const between = Array.from({ length: GROUPS - before.length - after.length }, () => '0');
  return [...before, ...between, ...after];
}

/** An IPv4 address that was dialled over a socket for both families: `::ffff:192.0.2.1`. */
function mappedAddress(groups: readonly string[]): string {
  return groups
    .map((group) => Number.parseInt(group, 16))
    .flatMap((group) => [group >> 8, group & 0xff])
    .join('.');
}
