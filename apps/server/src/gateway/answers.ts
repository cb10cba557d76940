import {
  envelopeText,
  errorCodes,
  isErrorCode,
  rejectedPayload,
  type ErrorCode,
  type ProtocolError,
  type Refusal,
} from '@planning-poker/protocol';
import type { Answer } from '@planning-poker/sync';
import { WireMessage } from './wire-message.ts';

/** Whose message is answered, and when. */
export interface AnswerMeta {
  readonly correlationId: string;
  readonly timestamp: number;
}

/** What a command's sender is told, and the name under which it is counted. */
export function answerOf(
  answer: Answer,
  meta: AnswerMeta,
): { readonly counted: ErrorCode | 'accepted'; readonly message: WireMessage } {
  if (answer.status === 'accepted') return { counted: 'accepted', message: accepted(answer.gameVersion, meta) };
  const code = isErrorCode(answer.code) ? answer.code : 'internal';
  const details = answer.status === 'rejected' ? answer.details : {};
  const message = code === answer.code ? answer.message : errorCodes.internal.message;
  return { counted: code, message: rejected({ code, message, details }, answer.gameVersion, meta) };
}

function accepted(gameVersion: number, meta: AnswerMeta): WireMessage {
  return new WireMessage('accepted', envelopeText('accepted', `{"gameVersion":${gameVersion}}`, meta));
}

export function rejected(
  { code, message, details }: ProtocolError,
  gameVersion: number | null,
  meta: AnswerMeta,
): WireMessage {
  const payload = JSON.stringify(rejectedPayload({ code, message, details, gameVersion }));
  return new WireMessage('rejected', envelopeText('rejected', payload, meta));
}

/** Socket.IO makes it a `connect_error`, its `data` with it [W11]. */
export function refusalError(data: Refusal): Error {
  return Object.assign(new Error(data.message), { data });
}
