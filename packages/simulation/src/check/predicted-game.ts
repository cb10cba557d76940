import type { Command, Game, GameEvent } from '@planning-poker/poker';
import type { ClientView, Decider } from '@planning-poker/sync';

type View = Pick<ClientView<Game, Command>, 'pending' | 'presence'>;

/** [R4] [C1] What a page has to show: the confirmed state with what is pending and can be foreseen, made anew from the decider alone. */
export function predictedGame(
  decider: Decider<Game, Command, GameEvent>,
  confirmed: Game,
  { pending, presence }: View,
  actor: string,
): Game {
  const connected = new Set(presence?.connected);
  let game = confirmed;
  for (const entry of pending) {
    if (!decider.predictable(game, entry.command)) continue;
    const context = { actor, now: predictedAt(entry), newId: noId, connected, facilitationClaimable: false };
    try {
      const decided = decider.decide(game, entry.command, context);
      if (!decided.ok) continue;
      game = decided.value.reduce<Game>(
        (before, event) => decider.evolve(before, decider.redactEvent(event, actor)),
        game,
      );
    } catch {
      // It has no effect (C3).
    }
  }
  return game;
}

/** What a page keeps for itself beside what a view shows of an entry: when it was asked, by the server's clock. */
function predictedAt(entry: View['pending'][number]): number {
  return 'predictedAt' in entry ? Number(entry.predictedAt) : entry.since;
}

function noId(): never {
  throw new Error('ids are the server’s');
}
