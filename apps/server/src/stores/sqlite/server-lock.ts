import { mkdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { BUSY, primaryCode } from './fault.ts';

/**
 * Keeps a database for this process alone [S11]. The rooms hold what they have read, so a second server would tell and decide by what
 * is no longer so. It cannot be a lock on the database itself, which others may read and copy meanwhile. Of an empty SQLite database
 * beside it nothing is used but its lock: the kernel takes that back when the process ends, however it ends.
 */
export class ServerLock {
  readonly #held: DatabaseSync;

  /** Throws where another process has it, or where it cannot be had. */
  constructor(path: string) {
    mkdirSync(dirname(path), { recursive: true });
    this.#held = new DatabaseSync(`${realPath(path)}.lock`);
    try {
      this.#held.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      this.#held.close();
      if (primaryCode(error) !== BUSY) throw error;
      throw new Error('another server uses it, and a file has one server. End that one first, or name another file.');
    }
  }

  release(): void {
    if (this.#held.isOpen) this.#held.close();
  }
}

/** One name for a file, whatever links lead to it. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return join(realpathSync(dirname(path)), basename(path));
  }
}
