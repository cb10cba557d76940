import type { Command, Game } from '@planning-poker/poker';
import type { EncodedMessage, Room, ServerLink } from '@planning-poker/sync';
import type { Book } from '../check/book.ts';
import type { Latch } from '../world/latch.ts';

type AuditedRoom = Pick<Room<Game, Command>, 'gameVersion' | 'connect'>;

/** [W4] Whoever comes back from another log, at this version or at the one before it, is given a snapshot. */
export async function auditResumes(latch: Latch, book: Book, room: AuditedRoom): Promise<void> {
  const [playerId] = book.membersAt(room.gameVersion);
  if (playerId === undefined) return;
  for (const gameVersion of [room.gameVersion, room.gameVersion - 1]) {
    if (gameVersion < 1) continue;
    const heard: string[] = [];
    const session = await room.connect(linkThat(heard), playerId, { gameVersion, head: 'of another log' });
    latch.check(heard[0] === 'snapshot', 'W4', () => `who comes from another log hears ${heard.join()}`);
    session.close();
  }
}

function linkThat(heard: string[]): ServerLink {
  return {
    linkId: 'audit',
    send: ({ type }: EncodedMessage) => void heard.push(type),
    close: () => undefined,
  };
}
