import { createServer, type IncomingMessage } from 'node:http';
import type { FastifyRequest } from 'fastify';
import { describe, expect, test } from 'vitest';
import { clientAddress } from '../security/client-address.ts';
import { testSettings } from '../testing/test-settings.ts';
import { basePathOf, stripBasePath } from './base-path.ts';
import { publicAddress } from './public-address.ts';

describe('where people find the server', () => {
  const request = { protocol: 'http', host: 'poker.local:3000' } as FastifyRequest;

  test.each([
    [null, 'http://poker.local:3000', '/'],
    ['https://example.org', 'https://example.org', '/'],
    ['https://example.org/', 'https://example.org', '/'],
    ['https://example.org/poker', 'https://example.org/poker', '/poker/'],
    ['https://example.org/poker/', 'https://example.org/poker', '/poker/'],
  ])('with a public URL of %s it is %s', (publicUrl, address, basePath) => {
    expect(publicAddress(request, testSettings({ server: { publicUrl } }))).toEqual({ ok: true, value: address });
    expect(basePathOf(publicUrl)).toBe(basePath);
  });
});

describe('under a path', () => {
  function urlsSeen(
    publicUrl: string | null,
    event: 'request' | 'upgrade',
    urls: readonly string[],
  ): readonly (string | undefined)[] {
    const server = createServer();
    stripBasePath(server, publicUrl);
    return urls.map((url) => {
      const request = { url } as IncomingMessage;
      server.emit(event, request);
      return request.url;
    });
  }

  test.each(['request', 'upgrade'] as const)('[U24] a %s is the same with the path and without', (event) => {
    const urls = ['/poker/api/games', '/api/games', '/poker/', '/poker/?a=/b', '/poker', '/poker?a=?', '/pokerface'];
    expect(urlsSeen('https://example.org/poker', event, urls)).toEqual([
      '/api/games',
      '/api/games',
      '/',
      '/?a=/b',
      '/',
      '/?a=?',
      '/pokerface',
    ]);
    expect(urlsSeen('https://example.org', event, urls)).toEqual(urls);
    expect(urlsSeen(null, event, urls)).toEqual(urls);
  });
});

describe('who calls', () => {
  test.each([
    ['directly', {}, false, '10.0.0.1'],
    ['with a header that anybody could set', { 'x-forwarded-for': '1.2.3.4' }, false, '10.0.0.1'],
    ['through a proxy that is trusted', { 'x-forwarded-for': '6.6.6.6, 1.2.3.4' }, true, '1.2.3.4'],
    ['through a proxy that says nothing', {}, true, '10.0.0.1'],
    ['through a proxy that names the port', { 'x-forwarded-for': '1.2.3.4:4711' }, true, '1.2.3.4'],
    ['with IPv6, its network', { 'x-forwarded-for': '2001:DB8:1::2' }, true, '2001:db8:1:0::/64'],
    ['with IPv6 and a port', { 'x-forwarded-for': '[2001:db8:1::3]:4711' }, true, '2001:db8:1:0::/64'],
    ['with IPv4 in the clothes of IPv6', { 'x-forwarded-for': '::ffff:1.2.3.4' }, true, '1.2.3.4'],
    ['through a proxy that does not know it', { 'x-forwarded-for': 'unknown' }, true, '10.0.0.1'],
    ['through a proxy that says nothing useful', { 'x-forwarded-for': '' }, true, '10.0.0.1'],
  ])('%s', (_case, headers, trustProxy, address) => {
    expect(clientAddress(headers, '10.0.0.1', trustProxy)).toBe(address);
  });

  test('without any address, all share one', () => {
    expect(clientAddress({}, undefined, false)).toBe('unknown');
  });
});
