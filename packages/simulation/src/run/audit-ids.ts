import type { Command, Game } from '@planning-poker/poker';
import type { Room } from '@planning-poker/sync';
import type { AskedCommands } from '../check/asked.ts';
import type { Book } from '../check/book.ts';
import { isSameOutcome } from '../check/same-outcome.ts';
import type { DurableLog } from '../seams/durable-log.ts';
import type { Latch } from '../world/latch.ts';

export interface AuditedIds {
  readonly latch: Latch;
  readonly asked: AskedCommands;
  readonly book: Book;
  readonly log: DurableLog;
  readonly gameId: string;
}

const AGAIN: Command = { type: 'sendReaction', emoji: '🎉' };

/** [W5] An id is its player's own: another one may use it too, and each is answered for their own command, however late. */
export async function auditIds(
  { latch, asked, book, log, gameId }: AuditedIds,
  room: Pick<Room<Game, Command>, 'gameVersion' | 'submit'>,
): Promise<void> {
  const known = [...asked.all.values()].find(({ receipt }) => receipt !== null);
  const other = [...book.membersAt(room.gameVersion)].find((playerId) => playerId !== known?.playerId);
  if (known === undefined || other === undefined) return;
  const { correlationId } = known;
  // Another node's audit has asked it already.
  if (asked.get(other, correlationId) !== undefined) return;
  asked.submitted('audit', other, correlationId, AGAIN);
  asked.sent(other, correlationId, 0, 'audit');
  for (const actor of [known.playerId, other]) {
    const answer = await room.submit({ actor, correlationId, command: AGAIN });
    if (answer.status === 'unavailable') continue;
    const remembered = log.receipts(gameId, [{ actor, correlationId }])[0]?.outcome;
    latch.check(
      isSameOutcome(remembered, answer),
      'W5',
      () => `${actor} is answered ${JSON.stringify(answer)}, the log remembers ${JSON.stringify(remembered)}`,
    );
  }
}
