import { errorCodes } from '../error-codes.ts';
import type { ErrorCode } from '../error-codes.ts';
import { PROBLEM_MEDIA_TYPE, problem } from '../problem.ts';
import { PROTOCOL_VERSION } from '../version.ts';
import { httpOperations } from './http-operations.ts';
import type { HttpAnswer, HttpOperation } from './http-operations.ts';
import { componentSchemas } from './json-schemas.ts';

export interface OpenApiOptions {
  /** where the paths begin: `https://poker.example`, or `/` */
  readonly serverUrl?: string;
}

/** The HTTP contract as OpenAPI 3.1, made from the schemas (W17). */
export function openApiDocument({ serverUrl = '/' }: OpenApiOptions = {}): { readonly [field: string]: unknown } {
  return {
    openapi: '3.1.1',
    info: { title: 'Planning poker: HTTP', version: `${PROTOCOL_VERSION}.0.0`, description: about },
    servers: [{ url: serverUrl }],
    paths: paths(),
    components: {
      schemas: componentSchemas(),
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: "A participant's own token: 22-64 characters of base64url.",
        },
      },
      responses: {
        Problem: {
          description: 'RFC 9457. `code` is of the closed registry.',
          content: {
            [PROBLEM_MEDIA_TYPE]: { schema: { $ref: '#/components/schemas/Problem' }, example: problem('internal') },
          },
        },
      },
    },
  };
}

const about =
  'Every error is problem+json with a `code`. A `retryable` one was no decision: the same request may be sent again.';
const problemRef = { $ref: '#/components/responses/Problem' };

function paths() {
  const byPath: { [path: string]: { [method: string]: object } } = {};
  for (const operation of httpOperations) {
    byPath[operation.path] = { ...byPath[operation.path], [operation.method]: operationObject(operation) };
  }
  return byPath;
}

function operationObject({ operationId, summary, bearer, parameters, body, answer, errors }: HttpOperation) {
  return {
    operationId,
    summary,
    ...(bearer ? { security: [{ token: [] }] } : { security: [] }),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: media({ 'application/json': body.schema }, body.example) } }),
    responses: { [answer.status]: answerObject(answer), ...errorResponses(errors), default: problemRef },
  };
}

function answerObject({ description, content, example }: HttpAnswer) {
  return Object.keys(content).length === 0 ? { description } : { description, content: media(content, example) };
}

function media(content: HttpAnswer['content'], example: object | undefined) {
  return Object.fromEntries(
    Object.entries(content).map(([mediaType, schema]) => [
      mediaType,
      {
        schema: typeof schema === 'string' ? { $ref: `#/components/schemas/${schema}` } : schema,
        ...(example === undefined ? {} : { example }),
      },
    ]),
  );
}

/** One response for each status that the codes have, with an example of the first. */
function errorResponses(codes: readonly ErrorCode[]) {
  const byStatus = Map.groupBy(codes, (code) => errorCodes[code].httpStatus);
  return Object.fromEntries(
    [...byStatus].map(([status, [code = 'internal', ...others]]) => [
      status,
      {
        description: [code, ...others].map((each) => `\`${each}\`: ${errorCodes[each].message}`).join(' '),
        content: { [PROBLEM_MEDIA_TYPE]: { schema: { $ref: '#/components/schemas/Problem' }, example: problem(code) } },
      },
    ]),
  );
}
