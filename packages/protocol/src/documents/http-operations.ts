import type { ErrorCode } from '../error-codes.ts';
import { limits } from '../limits.ts';
import { httpExamples } from './examples.ts';

interface HttpParameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly description: string;
  readonly schema: object;
}

export interface HttpAnswer {
  readonly status: number;
  readonly description: string;
  /** media type to the name of a schema, or to a JSON Schema */
  readonly content: { readonly [mediaType: string]: string | object };
  readonly example?: object;
}

export interface HttpOperation {
  readonly method: 'get' | 'post' | 'delete';
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  /** with the Bearer token of a player of the game */
  readonly bearer: boolean;
  readonly parameters: readonly HttpParameter[];
  readonly body?: { readonly schema: string; readonly example: object };
  readonly answer: HttpAnswer;
  readonly errors: readonly ErrorCode[];
}

const gameId: HttpParameter = {
  name: 'gameId',
  in: 'path',
  required: true,
  description: 'Case and hyphens are ignored; i and l are read as 1, o as 0.',
  schema: { type: 'string', maxLength: limits.gameIdTypedCharacters, examples: ['k7m2-9qxt-4b1c'] },
};

function query(name: string, required: boolean, description: string, schema: object): HttpParameter {
  return { name, in: 'query', required, description, schema };
}

const text = { type: 'string' };
const faults = [
  'rate_limited',
  'storage_unavailable',
  'timeout',
  'shutting_down',
  'internal',
] as const satisfies readonly ErrorCode[];
const ofPlayer = [
  'invalid_message',
  'unauthorized',
  'not_joined',
  'unknown_game',
  ...faults,
] as const satisfies readonly ErrorCode[];

function json(schema: string | object, description: string, example?: object, status = 200): HttpAnswer {
  const content = { 'application/json': schema };
  return example === undefined ? { status, description, content } : { status, description, content, example };
}

const games: readonly HttpOperation[] = [
  {
    method: 'post',
    path: '/api/games',
    operationId: 'createGame',
    summary: 'Creates a game, its creator joined as facilitator.',
    bearer: false,
    parameters: [],
    body: { schema: 'CreateGameRequest', example: httpExamples.createGame },
    answer: json('CreatedGame', 'The game is there.', httpExamples.created, 201),
    errors: ['invalid_message', 'invalid_name', 'limit_reached', ...faults],
  },
  {
    method: 'get',
    path: '/api/games/{gameId}',
    operationId: 'getGame',
    summary: 'What a join page may show without a token.',
    bearer: false,
    parameters: [gameId],
    answer: json('GameSummary', 'The game in short.', httpExamples.summary),
    errors: ['unknown_game', ...faults],
  },
  {
    method: 'get',
    path: '/api/games/{gameId}/history',
    operationId: 'getHistory',
    summary: 'The events after a version, as this player may see them.',
    bearer: true,
    parameters: [
      gameId,
      query('from', false, 'Events after this version.', { type: 'integer', minimum: 0, default: 0 }),
      query('limit', false, 'Events in a page.', {
        type: 'integer',
        minimum: 1,
        maximum: limits.historyPage,
        default: limits.historyPageDefault,
      }),
    ],
    answer: json('HistoryPage', 'One page.', httpExamples.history),
    errors: [...ofPlayer, 'limit_reached'],
  },
  {
    method: 'get',
    path: '/api/games/{gameId}/state',
    operationId: 'getState',
    summary: 'The game as it stood at a version, as this player may see it.',
    bearer: true,
    parameters: [gameId, query('version', true, 'The version.', { type: 'integer', minimum: 1 })],
    answer: json('PastState', 'The game then.', httpExamples.state),
    errors: ofPlayer,
  },
  {
    method: 'get',
    path: '/api/games/{gameId}/export',
    operationId: 'exportGame',
    summary: 'The estimates, with a file name.',
    bearer: true,
    parameters: [gameId, query('format', true, 'What to write.', { $ref: '#/components/schemas/ExportFormat' })],
    answer: {
      status: 200,
      description: 'The file.',
      content: { 'text/csv': text, 'application/json': { type: 'object' }, 'text/markdown': text },
    },
    errors: ofPlayer,
  },
  {
    method: 'delete',
    path: '/api/games/{gameId}',
    operationId: 'eraseGame',
    summary: 'Erases the game and all its events. For facilitators.',
    bearer: true,
    parameters: [gameId],
    answer: { status: 204, description: 'The game is gone.', content: {} },
    errors: [...ofPlayer, 'forbidden'],
  },
];

function ops(
  path: string,
  operationId: string,
  summary: string,
  answer: HttpAnswer,
  errors: readonly ErrorCode[] = [],
): HttpOperation {
  return { method: 'get', path, operationId, summary, bearer: false, parameters: [], answer, errors };
}

const operations: readonly HttpOperation[] = [
  ops('/healthz', 'getHealth', 'Alive.', json('Health', 'Alive.', { status: 'alive' })),
  ops(
    '/readyz',
    'getReadiness',
    'Able to take commands.',
    json('Health', 'Able to take commands.', { status: 'ready' }),
    ['storage_unavailable', 'shutting_down'],
  ),
  ops('/metrics', 'getMetrics', 'The figures, for Prometheus.', {
    status: 200,
    description: 'Prometheus text.',
    content: { 'text/plain': text },
  }),
  ops('/api/openapi.json', 'getOpenApi', 'This contract.', json({ type: 'object' }, 'OpenAPI 3.1.')),
  ops('/api/asyncapi.json', 'getAsyncApi', "The socket's contract.", json({ type: 'object' }, 'AsyncAPI 3.')),
];

/** Every HTTP call. */
export const httpOperations: readonly HttpOperation[] = [...games, ...operations];
