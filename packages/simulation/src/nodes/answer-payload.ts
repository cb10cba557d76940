import { rejectedPayload } from '@planning-poker/protocol';
import type { ErrorCode } from '@planning-poker/protocol';
import type { Answer } from '@planning-poker/sync';

/** An answer as it is on the wire: its type, and what it says. */
export function answerPayload(answer: Answer): readonly ['accepted' | 'rejected', object] {
  if (answer.status === 'accepted') return ['accepted', { gameVersion: answer.gameVersion }];
  const { code, message, gameVersion } = answer;
  const details = answer.status === 'rejected' ? answer.details : {};
  return ['rejected', rejectedPayload({ code: code as ErrorCode, message, details, gameVersion })];
}
