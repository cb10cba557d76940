import {
  parseExportQuery,
  parseHistoryQuery,
  parseStateQuery,
  protocolError,
  type ExportFormat,
} from '@planning-poker/protocol';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { summaryOf } from '../games/summary.ts';
import { callerOf, publicGame, readerOf, roomOf } from './caller.ts';
import { exportCsv } from './export/csv.ts';
import { exportFileName } from './export/file-name.ts';
import { exportJira } from './export/jira.ts';
import { exportJson } from './export/json.ts';
import { exportMarkdown } from './export/markdown.ts';
import type { HttpOptions } from './http-options.ts';
import { rateLimited, sendProblem } from './problems.ts';
import { Readings } from './readings.ts';

const CSV = 'text/csv; charset=utf-8';

const exporters = {
  csv: { type: CSV, extension: 'csv', write: exportCsv },
  json: { type: 'application/json; charset=utf-8', extension: 'json', write: exportJson },
  markdown: { type: 'text/markdown; charset=utf-8', extension: 'md', write: exportMarkdown },
  jira: { type: CSV, extension: 'jira.csv', write: exportJira },
} as const satisfies { readonly [Format in ExportFormat]: object };

/** Reading and erasing a game. What a game says is nobody's to keep: no answer is cached. */
export function addGameRoutes(app: FastifyInstance, options: HttpOptions): void {
  const readings = new Readings(options.runtime, options.settings.server);
  addSmallRoutes(app, options, readings);
  addLargeRoutes(app, options, readings);
}

function addSmallRoutes(app: FastifyInstance, { registry }: HttpOptions, readings: Readings): void {
  app.get('/api/games/:gameId', async (request, reply) => {
    const waitMs = readings.ask(request);
    if (waitMs !== null) return sendProblem(reply, rateLimited(waitMs));
    const found = await roomOf(request, registry);
    return found.ok ? summaryOf(found.value.state) : sendProblem(reply, found.error);
  });

  app.delete('/api/games/:gameId', async (request, reply) => {
    const caller = await callerOf(request, registry, readings);
    if (!caller.ok) return sendProblem(reply, caller.error);
    const { room, player } = caller.value;
    if (!player.facilitator) return sendProblem(reply, protocolError('forbidden'));
    await registry.erase(room.gameId);
    return reply.code(204).send();
  });
}

/** Answers that may be large: one at a time for each reader, and weighed. */
function addLargeRoutes(app: FastifyInstance, { registry }: HttpOptions, readings: Readings): void {
  const { weighed } = readings;
  const enter = (reply: FastifyReply) => readerOf(reply, registry, readings);

  app.get('/api/games/:gameId/history', weighed, async (request, reply) => {
    const caller = await enter(reply);
    if (!caller.ok) return sendProblem(reply, caller.error);
    const query = parseHistoryQuery(request.query);
    if (!query.ok) return sendProblem(reply, query.error);
    const { room, player } = caller.value;
    return room.history.events(player.playerId, query.value.from, query.value.limit);
  });

  app.get('/api/games/:gameId/state', weighed, async (request, reply) => {
    const caller = await enter(reply);
    if (!caller.ok) return sendProblem(reply, caller.error);
    const query = parseStateQuery(request.query);
    if (!query.ok) return sendProblem(reply, query.error);
    const { room, player } = caller.value;
    const state = await room.history.stateAt(player.playerId, query.value.version);
    return state ?? sendProblem(reply, noSuchVersion);
  });

  app.get('/api/games/:gameId/export', weighed, async (request, reply) => {
    const caller = await enter(reply);
    if (!caller.ok) return sendProblem(reply, caller.error);
    const query = parseExportQuery(request.query);
    if (!query.ok) return sendProblem(reply, query.error);
    const { type, extension, write } = exporters[query.value.format];
    const game = publicGame(caller.value);
    return reply
      .type(type)
      .header('content-disposition', `attachment; filename="${exportFileName(game.name, extension)}"`)
      .send(write(game));
  });
}

const message = 'The game has no such version yet. Ask for an earlier one.';
const noSuchVersion = protocolError('invalid_message', message, { issues: [{ path: 'version', message }] });
