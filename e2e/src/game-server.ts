import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect } from '@playwright/test';

import { freePort } from './free-port.ts';

const root = join(import.meta.dirname, '../..');

/** Settings by their key: `{ GAMES__PRESENCE_GRACE_MS: '500' }`. */
export type ServerSettings = { readonly [key: string]: string };

/** The shipped server in a process of its own, with SQLite in a folder of its own; it can be killed and started again. */
export class GameServer {
  readonly url: string;
  readonly #folder: string;
  readonly #environment: NodeJS.ProcessEnv;
  #process: ChildProcess | null = null;
  #log = '';

  private constructor(port: number, folder: string, settings: ServerSettings) {
    this.url = `http://127.0.0.1:${port}`;
    this.#folder = folder;
    const given = Object.entries(settings).map(([key, value]) => [`PLANNING_POKER_${key}`, value] as const);
    this.#environment = {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      PLANNING_POKER_SERVER__HOST: '127.0.0.1',
      PLANNING_POKER_SERVER__PORT: String(port),
      PLANNING_POKER_STORE__URL: `sqlite:${join(folder, 'games.sqlite')}`,
      ...Object.fromEntries(given),
    };
  }

  /** A server that is ready to take commands. */
  static async start(settings: ServerSettings = {}): Promise<GameServer> {
    const folder = await mkdtemp(join(tmpdir(), 'planning-poker-e2e-'));
    const server = new GameServer(await freePort(), folder, settings);
    await server.startAgain();
    return server;
  }

  /** Everything that it has written, before and after being killed. */
  get log(): string {
    return this.#log;
  }

  /** On the same address and the same file. */
  async startAgain(): Promise<void> {
    const child = spawn(process.execPath, ['apps/server/src/main.ts'], {
      cwd: root,
      env: this.#environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#process = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        this.#log += text;
      });
    }
    await expect(async () => {
      if (child.exitCode !== null) return;
      const answer = await fetch(`${this.url}/readyz`);
      expect(answer.status).toBe(200);
    }).toPass({ timeout: 20_000, intervals: [50] });
    expect(child.exitCode, `the server ended while starting:\n${this.#log}`).toBeNull();
  }

  /** kill -9: no goodbye, nothing flushed that was not synced. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** As a deploy does it. Gives the exit code. */
  async stop(): Promise<number | null> {
    return this.#end('SIGTERM');
  }

  /** From now on nothing can be written, as on a full or broken disk; reading goes on. Gives the function that repairs it. */
  breakStore(): () => void {
    const intruder = new DatabaseSync(join(this.#folder, 'games.sqlite'));
    intruder.exec('BEGIN IMMEDIATE');
    return () => intruder.close();
  }

  /** From now on nothing of the games can be read or written, as on a disk that is gone. Gives the function that brings it back. */
  hideStore(): () => void {
    const intruder = new DatabaseSync(join(this.#folder, 'games.sqlite'));
    intruder.exec('ALTER TABLE log RENAME TO hidden');
    return () => {
      intruder.exec('ALTER TABLE hidden RENAME TO log');
      intruder.close();
    };
  }

  async remove(): Promise<void> {
    await this.kill();
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    const child = this.#process;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
    return child.exitCode;
  }
}
