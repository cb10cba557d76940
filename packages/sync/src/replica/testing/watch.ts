import { expect } from 'vitest';
import type { ClientView } from '../client-types.ts';
import { boardDecider } from './board.ts';
import type { Board, BoardCommand } from './board.ts';
import type { Player } from './clients.ts';
import type { ModelServer } from './model-server.ts';

type BoardView = ClientView<Board, BoardCommand>;

/** Holds every view that a client shows to what must be true of it. What is not becomes a fault of a listener. */
export function watch(server: ModelServer, player: Player, playerId: string): void {
  let before = player.view();
  player.client.subscribe(() => {
    const view = player.view();
    expectConfirmedIsTheServers(server, view, playerId);
    expectViewIsConfirmedAndPending(view, playerId);
    expectGaplessEvents(view);
    expect(view.pending.length).toBeLessThanOrEqual(32);
    if (isOfPresentLog(server, before)) expectNothingLost(server, before, view, playerId);
    before = view;
  });
}

/** R4: what was on the screen before a reload is there after it. When a prediction was made is known by another clock then. */
export function expectSameOnScreen(before: BoardView, { game, pending }: BoardView): void {
  const timeless = (board: Board | null): object | null => board && { ...board, changedAt: 0 };
  expect(timeless(game)).toEqual(timeless(before.game));
  expect(pending).toHaveLength(before.pending.length);
}

/** R2: each version once, in order, without a hole, is the only way to the server's state at that version. */
function expectConfirmedIsTheServers(server: ModelServer, { confirmed }: BoardView, playerId: string): void {
  if (confirmed === null) return;
  const board = server.boards.get(confirmed.head);
  expect(board).toBeDefined();
  if (board !== undefined) expect(confirmed.game).toEqual(boardDecider.redact(board, playerId));
}

/** R4, by a second way of computing it. */
function expectViewIsConfirmedAndPending({ game, confirmed, pending }: BoardView, playerId: string): void {
  if (confirmed === null) return expect(game).toBeNull();
  if (pending.length === 0) return expect(game).toBe(confirmed.game);
  const { members, locked, numbers } = confirmed.game;
  const puts = pending.map(({ command }) => command).filter(({ type }) => type === 'put');
  const last = puts.at(-1);
  const mayPut = members.includes(playerId) && !locked;
  const shown = last?.type === 'put' && mayPut ? { ...numbers, [playerId]: last.value } : numbers;
  expect(game).toMatchObject({ members, locked, numbers: shown, bell: confirmed.game.bell });
}

function expectGaplessEvents({ lastEvents, confirmed }: BoardView): void {
  const versions = lastEvents.map(({ version }) => version);
  const end = confirmed?.gameVersion ?? 0;
  expect(versions).toEqual(versions.map((_, index) => end - versions.length + 1 + index));
}

/** Nothing that was shown goes away again, but for a reason: it was refused, given up with `close`, or the board was locked. */
function expectNothingLost(server: ModelServer, before: BoardView, view: BoardView, playerId: string): void {
  expect(view.confirmed?.gameVersion ?? 0).toBeGreaterThanOrEqual(before.confirmed?.gameVersion ?? 0);
  if (view.connection.status === 'disconnected') return;
  const still = new Set(view.pending.map(({ correlationId }) => correlationId));
  const gone = before.pending.filter(({ correlationId }) => !still.has(correlationId));
  const accepted = gone.every(
    ({ correlationId }) => server.outcomes.get(`${playerId}/${correlationId}`)?.type === 'accepted',
  );
  if (!accepted || view.game?.locked === true) return;
  const shown = ({ game }: BoardView): number => game?.numbers[playerId] ?? 0;
  expect(shown(view)).toBeGreaterThanOrEqual(shown(before));
}

/** A server that was set back takes back what it said since. */
function isOfPresentLog(server: ModelServer, { confirmed }: BoardView): boolean {
  return confirmed === null || server.positionAt(confirmed.gameVersion).head === confirmed.head;
}
