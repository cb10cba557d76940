import { expect } from 'vitest';
import { boardDecider } from './board.ts';
import type { World } from './world.ts';

/** Everybody is live, has nothing pending, and shows what the server would show. */
export function expectConverged({ server, seats }: World): void {
  for (const [playerId, seat] of seats) {
    for (const { error } of seat.faults) throw error;
    const view = seat.view();
    expect(view).toMatchObject({ connection: { status: 'connected' }, membership: 'player', pending: [] });
    expect(view.confirmed).toMatchObject(server.positionAt(server.version));
    expect(view.game).toEqual(boardDecider.redact(server.boardAt(server.version), playerId));
  }
}

/** What was told is what was decided (R3), and decided in the order of asking (C2): for a log that was never set back. */
export function expectTruthfulOutcomes({ server, seats }: World): void {
  for (const [playerId, { outcomes }] of seats) {
    for (const [correlationId, outcome] of outcomes) {
      // Given up by `close`: nobody knows what became of it.
      if (outcome.status === 'refused') continue;
      const told =
        outcome.status === 'accepted'
          ? { type: 'accepted', gameVersion: outcome.gameVersion }
          : { type: 'rejected', code: outcome.code };
      expect(server.outcomes.get(`${playerId}/${correlationId}`)).toMatchObject(told);
    }
    const numbers = server.log.flatMap(({ event }) => (event.actor === playerId ? valueOf(event.data) : []));
    expect(numbers).toEqual(numbers.toSorted((left, right) => left - right));
  }
}

function valueOf(data: unknown): readonly number[] {
  return typeof data === 'object' && data !== null && 'value' in data ? [Number(data.value)] : [];
}
