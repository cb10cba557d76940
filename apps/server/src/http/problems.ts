import type { Socket } from 'node:net';
import {
  limits,
  PROBLEM_MEDIA_TYPE,
  problem,
  protocolError,
  type Problem,
  type ProtocolError,
} from '@planning-poker/protocol';
import type { FastifyError, FastifyReply } from 'fastify';

/** An error, and when to come back, where that is known. */
export interface HttpError extends ProtocolError {
  readonly retryAfterMs?: number;
}

/** What is wrong with a call as a whole, as its only issue. */
export function notUnderstood(message: string): ProtocolError {
  return protocolError('invalid_message', message, { issues: [{ path: '', message }] });
}

export function rateLimited(retryAfterMs: number): HttpError {
  return { ...protocolError('rate_limited'), retryAfterMs };
}

/** Sends an error of the closed registry [W12]. */
export function sendProblem(reply: FastifyReply, { code, message, details, retryAfterMs }: HttpError): FastifyReply {
  if (retryAfterMs !== undefined) void reply.header('retry-after', Math.ceil(retryAfterMs / 1_000));
  return send(reply, problem(code, { message, details }));
}

/** No call has this path or method: as the framework's own 404 would be, in the project's words. */
export function sendNoSuchCall(reply: FastifyReply): FastifyReply {
  const { code, ...error } = notUnderstood('There is no such call. GET /api/openapi.json lists all.');
  return send(reply, { ...problem(code, error), status: 404 });
}

function send(reply: FastifyReply, body: Problem): FastifyReply {
  // As bytes: to text the framework would add a charset, which the media type does not have.
  return reply
    .code(body.status)
    .type(PROBLEM_MEDIA_TYPE)
    .send(Buffer.from(JSON.stringify(body)));
}

/** The code of an error: a body was not parsed because of its nesting. */
export const TOO_DEEP = 'BODY_TOO_DEEP';

const TOO_LARGE = `A game begins with at most ${limits.importBytes} bytes. Leave something out.`;

const NOT_JSON = 'The body has to be JSON: send it with content-type application/json.';
const MALFORMED_JSON = 'The message is not valid JSON.';
const MALFORMED = 'The call is not well-formed HTTP.';

/** What the framework refused before a call saw it; null: it is the server's own fault. Repeats nothing of what was sent [W10]. */
export function problemOfRequest({ statusCode = 500, code }: FastifyError): ProtocolError | null {
  if (statusCode === 413) return protocolError('limit_reached', TOO_LARGE);
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return notUnderstood(NOT_JSON);
  if (code === 'FST_ERR_CTP_INVALID_JSON_BODY') return notUnderstood(MALFORMED_JSON);
  if (code === TOO_DEEP) return notUnderstood(`The body must not be nested deeper than ${limits.depth} levels.`);
  return statusCode >= 400 && statusCode < 500 ? notUnderstood(MALFORMED) : null;
}

/** Answers what was no HTTP at all, then hangs up. */
export function refuseConnection(_error: Error, socket: Socket): void {
  if (!socket.writable) return;
  const { code, ...error } = notUnderstood(MALFORMED);
  const body = JSON.stringify(problem(code, error));
  socket.end(
    `HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-type: ${PROBLEM_MEDIA_TYPE}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
