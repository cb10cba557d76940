import { createHash } from 'node:crypto';
import type { AppendResult } from '@planning-poker/sync';
import { iterate } from './iterate.ts';
import { endOf, placeOf } from './place.ts';
import type { Extent, ReceiptIndex, ReceiptRow } from './receipt-index.ts';
import { keysIn, receiptsIn, type AppendRow } from './rows.ts';
import type { Statements } from './statements.ts';

/** A game as the database has it. */
export interface StoredGame extends Extent {
  readonly game: number;
  readonly hash: string;
}

export function findGame(run: Statements, gameId: string): StoredGame | null {
  const row = run.game.get(gameId) as unknown as readonly [number, number, number, string] | undefined;
  return row === undefined ? null : { game: row[0], version: row[1], answers: row[2], hash: row[3] };
}

/** An id that has been erased is known by this; the id itself is gone. */
export function digestOf(gameId: string): string {
  return createHash('sha256').update(gameId).digest('base64url');
}

/**
 * Writes one append, or nothing of it: the two fences are the game's version and the receipts' keys [S1] [S2]. Has to run in a
 * transaction that has the write lock: nobody can write between looking and writing.
 */
export function appendRow(run: Statements, index: ReceiptIndex, append: AppendRow): AppendResult {
  const found = findGame(run, append.gameId);
  if ((found?.version ?? 0) !== append.expectedVersion) return 'conflict';
  if (found === null && run.isErased.get(digestOf(append.gameId)) !== undefined) return 'conflict';
  if (repeatsReceipt(append)) return 'conflict';
  const stored = found ?? addGame(run, index, append.gameId);
  if (hasReceipt(run, index, stored, append)) return 'conflict';
  write(run, index, stored, append);
  return 'appended';
}

/** Makes sure that the index knows the game as far as the database has it. */
export function indexGame(run: Statements, index: ReceiptIndex, { game, version, answers }: StoredGame): void {
  const extent = { version, answers };
  if (index.knows(game, extent)) return;
  index.begin(game);
  for (const [table, statement] of [
    ['log', run.logReceipts],
    ['answers', run.answers],
  ] as const) {
    for (const row of iterate(statement, placeOf(game, 0), endOf(game))) {
      const [place, receipts] = row as readonly [number, string];
      index.add(game, keysIn(receipts), { table, place }, extent);
    }
  }
  index.add(game, [], { table: 'log', place: 0 }, extent);
}

/** The receipts of a row, as JSON. */
export function receiptsAt(run: Statements, { table, place }: ReceiptRow): string {
  const row = (table === 'log' ? run.logReceiptsAt : run.answersAt).get(place) as unknown as
    | readonly [string]
    | undefined;
  return row?.[0] ?? '[]';
}

function addGame(run: Statements, index: ReceiptIndex, gameId: string): StoredGame {
  const game = Number(run.addGame.run(gameId).lastInsertRowid);
  index.begin(game);
  return { game, version: 0, answers: 0, hash: '' };
}

/** Is one of the append's receipts there already? */
function hasReceipt(run: Statements, index: ReceiptIndex, stored: StoredGame, { keys, receipts }: AppendRow): boolean {
  indexGame(run, index, stored);
  return keys.some((key) => index.find(stored.game, key).some((row) => sharesReceipt(run, row, receipts)));
}

/** A digest that is known is looked at: the same key, or two that are alike by chance? */
function sharesReceipt(run: Statements, row: ReceiptRow, receipts: string): boolean {
  const known = new Set(receiptsIn(receiptsAt(run, row)).map(keyOf));
  return receiptsIn(receipts).some((receipt) => known.has(keyOf(receipt)));
}

function repeatsReceipt({ keys, receipts }: AppendRow): boolean {
  if (new Set(keys).size === keys.length) return false;
  const full = receiptsIn(receipts).map(keyOf);
  return new Set(full).size < full.length;
}

function keyOf({ actor, correlationId }: { readonly actor: string; readonly correlationId: string }): string {
  return `${actor} ${correlationId}`;
}

function write(
  run: Statements,
  index: ReceiptIndex,
  { game, version, answers }: StoredGame,
  { head, events, receipts, keys }: AppendRow,
): void {
  if (head === null) {
    const place = placeOf(game, answers + 1);
    run.addAnswers.run(place, receipts);
    run.countAnswers.run(answers + 1, game);
    index.add(game, keys, { table: 'answers', place }, { version, answers: answers + 1 });
  } else {
    const place = placeOf(game, head.version);
    run.addToLog.run(place, receipts, events);
    run.moveGame.run(head.version, head.hash, head.at, game);
    index.add(game, keys, { table: 'log', place }, { version: head.version, answers });
  }
}
