import type { AppendResult, Runtime } from '@planning-poker/sync';
import type { AppendRow } from './rows.ts';

/** Writes appends in one transaction; rejects when it failed as a whole. */
export type Commit = (appends: readonly AppendRow[]) => Promise<readonly AppendResult[]>;

interface Waiting {
  readonly rows: AppendRow;
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (reason: unknown) => void;
}

/** Appends in one transaction: what a transaction of this size takes is still less than an fsync or two. */
const LARGEST_GROUP = 512;

/**
 * One transaction, and so one fsync, for all appends of a tick and everything that arrives while a commit is under way. That is
 * what makes `synchronous=FULL` cost little: under load the groups grow.
 */
export class GroupCommit {
  readonly #commit: Commit;
  readonly #runtime: Pick<Runtime, 'defer'>;
  readonly #waiting: Waiting[] = [];
  #underWay = false;

  constructor(commit: Commit, runtime: Pick<Runtime, 'defer'>) {
    this.#commit = commit;
    this.#runtime = runtime;
  }

  append(rows: AppendRow): Promise<AppendResult> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ rows, resolve, reject });
      if (this.#underWay) return;
      this.#underWay = true;
      this.#runtime.defer(() => void this.#drain());
    });
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      const group = this.#waiting.splice(0, LARGEST_GROUP);
      await this.#write(group);
    }
    this.#underWay = false;
  }

  async #write(group: readonly Waiting[]): Promise<void> {
    try {
      const results = await this.#commit(group.map(({ rows }) => rows));
      for (const [index, { resolve, reject }] of group.entries()) {
        const result = results[index];
        if (result === undefined) reject(new Error('The store has lost an append.'));
        else resolve(result);
      }
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }
}
