import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { catalogue } from './catalogue.ts';
import { loadSettings } from './load-settings.ts';
import { ConfigurationError } from './mistake.ts';
import type { Settings } from './settings.ts';

const shipped = fileURLToPath(new URL('../../config', import.meta.url));

function load(
  variables: { readonly [name: string]: string },
  environmentName = 'nowhere',
  directory = shipped,
): Settings {
  return loadSettings({ directory, environmentName, variables });
}

function mistakesOf(attempt: () => unknown) {
  try {
    attempt();
  } catch (error) {
    if (error instanceof ConfigurationError) return error;
    throw error;
  }
  throw new Error('there was no mistake');
}

describe('settings', () => {
  test('have the fixed defaults', () => {
    expect(load({})).toMatchObject({
      server: { port: 3000, requestTimeoutMs: 30_000, publicUrl: null },
      store: { url: 'sqlite:data/planning-poker.sqlite' },
      bus: { url: null },
      games: { presenceGraceMs: 20_000, claimAfterMs: 60_000, retentionDays: 90 },
      delivery: { ackTimeoutMs: 5_000, ackRetries: 3, maxLag: 256 },
    });
  });

  test('take every setting from the environment, in screaming snake case', () => {
    const settings = load({
      PLANNING_POKER_SERVER__PORT: '8080',
      PLANNING_POKER_SERVER__REQUEST_TIMEOUT_MS: '1500',
      PLANNING_POKER_SERVER__PUBLIC_URL: 'https://poker.example.org',
      PLANNING_POKER_SERVER__TRUST_PROXY: 'true',
      PLANNING_POKER_STORE__URL: 'memory:',
      PLANNING_POKER_LOGGING__LEVEL: 'debug',
      UNRELATED: 'x',
    });
    expect(settings).toMatchObject({
      server: { port: 8080, requestTimeoutMs: 1500, publicUrl: 'https://poker.example.org', trustProxy: true },
      store: { url: 'memory:' },
      logging: { level: 'debug' },
    });
  });

  test('an empty variable is "nothing" where that is allowed, and a mistake elsewhere', () => {
    expect(load({ PLANNING_POKER_SERVER__PUBLIC_URL: '' }).server.publicUrl).toBeNull();
    expect(mistakesOf(() => load({ PLANNING_POKER_SERVER__PORT: '' })).message).toContain('server.port');
  });

  test('what Kubernetes sets for a service called planning-poker is left alone', () => {
    const links = [
      'SERVICE_HOST',
      'SERVICE_PORT',
      'SERVICE_PORT_HTTP',
      'PORT',
      'PORT_3000_TCP',
      'PORT_3000_TCP_ADDR',
      'PORT_3000_TCP_PROTO',
    ];
    const variables = Object.fromEntries(links.map((name) => [`PLANNING_POKER_${name}`, 'tcp://10.0.0.1:3000']));
    expect(load(variables).server.port).toBe(3000);
  });

  test('every setting has a variable of its own', () => {
    expect(new Set(catalogue.map((setting) => setting.variable)).size).toBe(catalogue.length);
    expect(catalogue.map((setting) => setting.variable)).toContain('PLANNING_POKER_DELIVERY__ACK_TIMEOUT_MS');
  });
});

describe('mistakes', () => {
  test('[O1] are told all at once, each with its key, its value and what is allowed', () => {
    const error = mistakesOf(() =>
      load({
        PLANNING_POKER_SERVER__PORT: '70000',
        PLANNING_POKER_SERVER__HOST: '',
        PLANNING_POKER_STORE__URL: 'postgres://user:secret@host/db',
        PLANNING_POKER_LOGGING__LEVEL: 'loud',
        PLANNING_POKER_SERVER__PROT: '1',
        PLANNING_POKER_BUS__URL: 'redis://localhost',
      }),
    );
    expect(error.mistakes).toHaveLength(6);
    expect(error.message).toContain('The configuration has 6 mistakes');
    expect(error.message).toContain(
      'server.port (PLANNING_POKER_SERVER__PORT) is 70000; it must be a whole number from 0 to 65535',
    );
    expect(error.message).toContain('PLANNING_POKER_SERVER__PROT ("1") is no setting');
    expect(error.message).toContain('logging.level (PLANNING_POKER_LOGGING__LEVEL) is "loud"; it must be one of');
    expect(error.message).toContain('bus.url');
  });

  test('[O1] show no password of a URL', () => {
    const error = mistakesOf(() => load({ PLANNING_POKER_STORE__URL: 'postgres://user:secret@host/db' }));
    expect(error.message).toContain('postgres://user:***@host');
    expect(error.message).not.toContain('secret');
  });

  test.each(['0x10', '1e3', ' 80', '80.5', 'abc', '-1'])('[O1] a port of %j is one', (value) => {
    expect(() => load({ PLANNING_POKER_SERVER__PORT: value })).toThrow(ConfigurationError);
  });

  test.each(['https://[x', 'https://example.org:99999/x', 'https://exa%mple', 'example.org', 'https://example.org/?a'])(
    '[O1] a public URL of %j is one',
    (value) => {
      const { message } = mistakesOf(() => load({ PLANNING_POKER_SERVER__PUBLIC_URL: value }));
      expect(message).toContain(
        `server.publicUrl (PLANNING_POKER_SERVER__PUBLIC_URL) is "${value}"; it must be an http or https address`,
      );
    },
  );
});

describe('layers', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'settings-'));
    write('default.json', load({}));
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  function write(name: string, content: unknown): void {
    writeFileSync(join(directory, name), typeof content === 'string' ? content : JSON.stringify(content));
  }

  test('defaults, then the environment, then local, then variables', () => {
    write('staging.json', { server: { port: 1, host: 'staging', maxConnections: 5 } });
    write('local.json', { server: { port: 2, host: 'local' } });
    const settings = load({ PLANNING_POKER_SERVER__PORT: '3' }, 'staging', directory);
    expect(settings.server).toMatchObject({ port: 3, host: 'local', maxConnections: 5, requestTimeoutMs: 30_000 });
  });

  test('[O1] unknown keys, missing keys and wrong sections in a file are mistakes, with the keys that there are', () => {
    write('local.json', { server: { prot: 80 }, serve: {}, games: 5, delivery: { maxLag: null } });
    const { message } = mistakesOf(() => load({}, 'staging', directory));
    expect(message).toContain('server.prot (80) is no setting; there is one of host, port');
    expect(message).toContain('serve ({}) is no setting; there is one of server, store');
    expect(message).toContain('games is 5; it must be a section: one of presenceGraceMs');
    expect(message).toContain('delivery.maxLag (PLANNING_POKER_DELIVERY__MAX_LAG) is null');
  });

  test('[O1] a file that is no JSON is a mistake, told together with those of the environment', () => {
    write('local.json', '{ "server": ');
    const { message } = mistakesOf(() => load({ PLANNING_POKER_NOPE: '1' }, 'staging', directory));
    expect(message).toContain('local.json');
    expect(message).toContain('PLANNING_POKER_NOPE');
  });
});

describe('webhook endpoints', () => {
  const secret = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
  const endpoints = (...list: readonly unknown[]) => ({ PLANNING_POKER_WEBHOOKS__ENDPOINTS: JSON.stringify(list) });

  test('come as JSON from a variable, with what is not said by default', () => {
    expect(load(endpoints({ url: 'https://example.org/a', secret })).webhooks.endpoints).toEqual([
      {
        url: 'https://example.org/a',
        secret,
        events: ['votesRevealed', 'estimateAccepted', 'gameEnded'],
        format: 'json',
      },
    ]);
    expect(load(endpoints({ url: 'https://example.org/a', format: 'slack' })).webhooks.endpoints).toMatchObject([
      { secret: null },
    ]);
  });

  test.each([
    ['no JSON', '[{"url": "https://example.org/topsecret"'],
    ['no list', '{"url": "https://example.org/topsecret"}'],
    ['no address', JSON.stringify([{ url: 'topsecret', secret }])],
    ['another scheme', JSON.stringify([{ url: 'ftp://example.org/topsecret', secret }])],
    ['plain http to everywhere', JSON.stringify([{ url: 'http://example.org/topsecret', secret }])],
    ['a secret that is too short', JSON.stringify([{ url: 'https://example.org', secret: 'whsec_topsecret' }])],
    ['plain JSON without a secret', JSON.stringify([{ url: 'https://example.org/topsecret' }])],
    ['an unknown event', JSON.stringify([{ url: 'https://example.org/topsecret', secret, events: ['voteSubmitted'] }])],
    ['an unknown field', JSON.stringify([{ url: 'https://example.org/topsecret', secret, name: 'topsecret' }])],
    ['an address twice', JSON.stringify([1, 2].map(() => ({ url: 'https://example.org/topsecret', secret })))],
  ])('[O1] [O4] are refused with %s, and no value is shown', (_what, value) => {
    const { message } = mistakesOf(() => load({ PLANNING_POKER_WEBHOOKS__ENDPOINTS: value }));
    expect(message).toContain('PLANNING_POKER_WEBHOOKS__ENDPOINTS');
    expect(message).not.toContain('topsecret');
    expect(message).not.toContain(secret);
  });
});
