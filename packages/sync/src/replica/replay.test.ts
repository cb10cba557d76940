import { describe, expect, test } from 'vitest';
import type { OutboxEntry } from './outbox.ts';
import { replay } from './replay.ts';
import { boardDecider, emptyBoard } from './testing/board.ts';
import type { Board, BoardCommand } from './testing/board.ts';

const confirmed: Board = { ...emptyBoard, members: ['ana', 'bo'], numbers: { bo: 8 } };
const context = { playerId: 'ana', connected: new Set<string>() };

describe('the replay of pending commands', () => {
  test('[R4] shows their effects in order, on top of the confirmed state', () => {
    const shown = show(confirmed, { type: 'put', value: 3 }, { type: 'put', value: 5 });
    expect(shown.numbers).toEqual({ ana: 5, bo: 8 });
    expect(confirmed.numbers).toEqual({ bo: 8 });
  });

  test('[R4] without pending commands it is the confirmed state itself', () => {
    expect(show(confirmed)).toBe(confirmed);
  });

  test('[C1] does not predict what is not predictable', () => {
    expect(show(confirmed, { type: 'lock', locked: true })).toBe(confirmed);
  });

  test('[C1] does not predict what asks for an id, whatever the domain says', () => {
    expect(show(confirmed, { type: 'ring' })).toBe(confirmed);
  });

  test('[C3] a command that no longer decides has no effect, and the next ones have theirs', () => {
    expect(show({ ...confirmed, locked: true }, { type: 'put', value: 3 }).numbers).toEqual({ bo: 8 });
    expect(show(confirmed, { type: 'lock', locked: true }, { type: 'put', value: 3 }).numbers).toEqual({
      ana: 3,
      bo: 8,
    });
  });

  test('[C3] never throws, where deciding or evolving does', () => {
    expect(show(confirmed, { type: 'crash' }, { type: 'spoil' }, { type: 'put', value: 3 }).numbers).toEqual({
      ana: 3,
      bo: 8,
    });
  });

  test('[R4] is the same however often it is made: its time is the command’s', () => {
    expect(show(confirmed, { type: 'put', value: 3 })).toEqual(show(confirmed, { type: 'put', value: 3 }));
    expect(show(confirmed, { type: 'put', value: 3 }).changedAt).toBe(70);
  });

  test('[L4] shows an event as the server would show it to this player', () => {
    const own = show(confirmed, { type: 'put', value: 3, note: 'mine' });
    expect(own.notes).toEqual({ ana: 'mine' });
    const strict = { ...boardDecider, redactEvent: () => ({ ...ownPut, data: { playerId: 'ana', value: 4 } }) };
    expect(replay(strict, confirmed, [entry({ type: 'put', value: 3, note: 'mine' })], context).numbers['ana']).toBe(4);
  });
});

const ownPut = { type: 'numberPut', actor: 'ana', at: 70, reason: '' } as const;

function show(board: Board, ...commands: readonly BoardCommand[]): Board {
  return replay(boardDecider, board, commands.map(entry), context);
}

function entry(command: BoardCommand, index = 0): OutboxEntry<BoardCommand> {
  return { correlationId: `c${index}`, command, stage: 'queued', since: 7, predictedAt: 70, outcomeVersion: null };
}
