import { randomBytes } from 'node:crypto';
import {
  gameIds,
  isErrorCode,
  limits,
  parseCreateGame,
  protocolError,
  type CreatedGame,
  type CreateGameRequest,
} from '@planning-poker/protocol';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { playerIdFor } from '../games/player-id.ts';
import { clientAddress } from '../security/client-address.ts';
import { hashPassword } from '../security/passwords.ts';
import { RateLimiter } from '../security/rate-limiter.ts';
import type { HttpOptions } from './http-options.ts';
import { rateLimited, sendProblem } from './problems.ts';
import { publicAddress } from './public-address.ts';

const SECONDS_PER_MINUTE = 60;
/** Reading a body, and making a game of it, costs what it weighs: a large import counts as many games. */
const BYTES_OF_A_GAME = 32_768;

/** `POST /api/games` */
export function addCreateGameRoute(app: FastifyInstance, options: HttpOptions): void {
  const { runtime, registry, settings, isDraining } = options;
  const { gamesPerMinute } = settings.limits;
  const rate = new RateLimiter({ perSecond: gamesPerMinute / SECONDS_PER_MINUTE, burst: gamesPerMinute }, () =>
    runtime.now(),
  );
  const arrive = async (request: FastifyRequest, reply: FastifyReply) => {
    const { headers, raw } = request;
    const address = clientAddress(headers, raw.socket.remoteAddress, settings.server.trustProxy);
    const waitMs = rate.take(address, weightOf(headers['content-length']));
    if (waitMs !== null) return sendProblem(reply, rateLimited(waitMs));
    if (isDraining()) return sendProblem(reply, protocolError('shutting_down'));
  };
  // Before the body is read: who comes too often costs no parsing.
  app.post('/api/games', { bodyLimit: limits.importBytes, onRequest: arrive }, async (request, reply) => {
    const read = parseCreateGame(request.body);
    if (!read.ok) return sendProblem(reply, read.error);
    const address = publicAddress(request, settings);
    if (!address.ok) return sendProblem(reply, address.error);
    const gameId = gameIds.fromBytes(randomBytes(limits.gameIdCharacters));
    const playerId = playerIdFor(gameId, read.value.facilitator.token);
    const command = await commandOf(gameId, playerId, read.value);
    const answer = await registry.create(gameId, { actor: playerId, correlationId: runtime.newId(), command });
    if (answer.status === 'accepted')
      return reply.code(201).send({
        gameId,
        playerId,
        url: `${address.value}/g/${gameIds.format(gameId)}`,
      } satisfies CreatedGame);
    const code = isErrorCode(answer.code) ? answer.code : 'internal';
    return sendProblem(reply, {
      code,
      message: answer.message,
      details: answer.status === 'rejected' ? answer.details : {},
    });
  });
}

/** What does not say how long it is may be as long as it may. */
function weightOf(contentLength: string | undefined): number {
  const bytes = Math.min(Number(contentLength ?? limits.importBytes), limits.importBytes);
  return 1 + Math.floor(bytes / BYTES_OF_A_GAME);
}

async function commandOf(
  gameId: string,
  playerId: string,
  { name, deck, settings, facilitator, password, stories }: CreateGameRequest,
) {
  const secret = password === null ? {} : { passwordHash: await hashPassword(password) };
  return {
    type: 'createGame',
    gameId,
    name,
    deck,
    settings,
    facilitator: { playerId, name: facilitator.name, role: facilitator.role },
    stories,
    ...secret,
  } as const;
}
