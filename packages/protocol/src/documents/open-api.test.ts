import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { parseHistoryQuery, parseStateQuery } from '../http-requests.ts';
import { references } from '../testing/references.ts';
import { httpOperations } from './http-operations.ts';
import { openApiDocument } from './open-api.ts';

interface Operation {
  readonly operationId: string;
  readonly security: readonly object[];
  readonly requestBody?: object;
  readonly responses: {
    readonly [status: string]: { readonly $ref?: string; readonly content?: { readonly [type: string]: object } };
  };
}

const document = openApiDocument({ serverUrl: 'https://poker.example' });
const paths = document['paths'] as { readonly [path: string]: { readonly [method: string]: Operation } };
const calls = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => [`${method} ${path}`, operation] as const),
);

describe('the contract of HTTP', () => {
  it('[W17] is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const result = await validator.validate(structuredClone(document));
    expect(result.errors ?? []).toEqual([]);
    expect(result.valid).toBe(true);
    expect(validator.version).toBe('3.1');
    expect((await new Validator().validate({ ...structuredClone(document), info: {} })).valid).toBe(false);
  });

  it('[W17] leads nowhere into the void', () => {
    const found = references(document);
    expect(found.length).toBeGreaterThan(20);
    expect(found.filter(({ target }) => target === undefined)).toEqual([]);
  });

  it('[W17] has every call of the protocol', () => {
    expect(calls.map(([call]) => call)).toEqual([
      'post /api/games',
      'get /api/games/{gameId}',
      'delete /api/games/{gameId}',
      'get /api/games/{gameId}/history',
      'get /api/games/{gameId}/state',
      'get /api/games/{gameId}/export',
      'get /healthz',
      'get /readyz',
      'get /metrics',
      'get /api/openapi.json',
      'get /api/asyncapi.json',
    ]);
    expect(new Set(calls.map(([, { operationId }]) => operationId)).size).toBe(calls.length);
  });

  it.each(calls)('[W12] [W17] answers %s with a 2xx, and any error with a problem', (_call, { responses }) => {
    expect(Object.keys(responses).filter((status) => /^2\d\d$/.test(status))).toHaveLength(1);
    expect(responses['default']).toEqual({ $ref: '#/components/responses/Problem' });
    const errors = Object.entries(responses).filter(([status]) => /^[45]/.test(status));
    for (const [, { content }] of errors) expect(Object.keys(content ?? {})).toEqual(['application/problem+json']);
  });

  it('[W17] asks for a token where a player is answered, and nowhere else', () => {
    const guarded = calls.filter(([, { security }]) => security.length > 0).map(([call]) => call);
    expect(guarded).toEqual([
      'delete /api/games/{gameId}',
      'get /api/games/{gameId}/history',
      'get /api/games/{gameId}/state',
      'get /api/games/{gameId}/export',
    ]);
    for (const [, { security, responses }] of calls) expect('401' in responses).toBe(security.length > 0);
  });

  it('[W17] begins its paths where the server is reached', () => {
    expect(document['servers']).toEqual([{ url: 'https://poker.example' }]);
    expect(openApiDocument()['servers']).toEqual([{ url: '/' }]);
  });

  it('[W17] has the bounds that queries are read with', () => {
    const numbers = httpOperations
      .flatMap(({ parameters }) => parameters)
      .filter((parameter) => 'minimum' in parameter.schema);
    const read: { readonly [name: string]: (value: string) => boolean } = {
      from: (value) => parseHistoryQuery({ from: value }).ok,
      limit: (value) => parseHistoryQuery({ limit: value }).ok,
      version: (value) => parseStateQuery({ version: value }).ok,
    };
    expect(numbers.map(({ name }) => name)).toEqual(Object.keys(read));
    for (const { name, schema } of numbers) {
      const { minimum, maximum = 10 ** 15 - 1 } = schema as { readonly minimum: number; readonly maximum?: number };
      const around = [minimum - 1, minimum, maximum, maximum + 1].map((value) => read[name]?.(String(value)));
      expect(around).toEqual([false, true, true, false]);
    }
    const defaults = numbers.map(({ name, schema }) => [name, 'default' in schema ? schema.default : undefined]);
    expect(parseHistoryQuery({})).toEqual({ ok: true, value: Object.fromEntries(defaults.slice(0, 2)) });
  });
});
