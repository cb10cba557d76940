import type { StatementSync } from 'node:sqlite';

/**
 * The rows of a statement, one after the other. Node throws the error of an iteration that failed once more when the statement is next begun:
 * that one says nothing of now, so it is begun again.
 */
export function iterate(statement: StatementSync, ...parameters: readonly number[]): Iterable<unknown> {
  try {
    return statement.iterate(...parameters);
  } catch {
    return statement.iterate(...parameters);
  }
}
