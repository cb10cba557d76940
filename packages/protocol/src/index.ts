export { clientMessageTypes, parseClientMessage } from './client-message.ts';
export type { ClientMessage, ReceivedPayload, SyncPayload } from './client-message.ts';
export { commandMessage } from './command-message.ts';
export { isClientCommandType } from './commands.ts';
export type { ClientCommand, ClientCommandType } from './commands.ts';
export { correlationIdOf, envelope, envelopeText } from './envelope.ts';
export type { Envelope, EnvelopeMeta } from './envelope.ts';
export { errorCodes, isErrorCode } from './error-codes.ts';
export type { ErrorClass, ErrorCode, ErrorKind } from './error-codes.ts';
export type { Position } from './fields.ts';
export { gameIds } from './game-id.ts';
export { parseHandshake } from './handshake.ts';
export type { Handshake, HandshakeAuth } from './handshake.ts';
export { parseBearer, parseCreateGame, parseExportQuery, parseHistoryQuery, parseStateQuery } from './http-requests.ts';
export type { CreateGameBody, CreateGameRequest, ExportFormat, HistoryQuery } from './http-requests.ts';
export { parseCreatedGame, parseGameSummary, parseHistoryPage, parsePastState } from './http-responses.ts';
export type { CreatedGame, HistoryPage, PastState } from './http-responses.ts';
export { deckIds } from './deck-ids.ts';
export { limits } from './limits.ts';
export { PROBLEM_MEDIA_TYPE, parseProblem, problem } from './problem.ts';
export type { Problem } from './problem.ts';
export { protocolError } from './protocol-error.ts';
export type { Issue, Parsed, ProtocolError } from './protocol-error.ts';
export { parseRefusal, refusal } from './refusal.ts';
export type { Refusal } from './refusal.ts';
export { rejectedPayload } from './rejected.ts';
export { parseAck, parseServerMessage } from './server-message.ts';
export type {
  AcceptedPayload,
  Ack,
  DeliveryPayload,
  EventsPayload,
  PresencePayload,
  RejectedPayload,
  ServerMessage,
  ServerMessageOf,
  ServerMessageType,
  ServerPayload,
  ServicePayload,
  SnapshotPayload,
  WelcomePayload,
} from './server-message.ts';
export { playerIdOf, randomText, tokens } from './token.ts';
export { MESSAGE_EVENT, PROTOCOL_VERSION, SOCKET_PATH } from './version.ts';
export type { GameSummary, PublicEvent } from './views.ts';
