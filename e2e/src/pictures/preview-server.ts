import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { freePort } from '../free-port.ts';

/** The preview page of the web application, which shows each of its scenes without a server behind it. */
export class PreviewServer {
  readonly #process: ChildProcess;
  readonly #url: string;

  private constructor(server: ChildProcess, url: string) {
    this.#process = server;
    this.#url = url;
  }

  static async start(): Promise<PreviewServer> {
    const port = await freePort();
    const web = join(import.meta.dirname, '../../../apps/web');
    const vite = join(dirname(createRequire(join(web, 'package.json')).resolve('vite/package.json')), 'bin/vite.js');
    const options = ['--host', '127.0.0.1', '--port', String(port), '--strictPort', '--clearScreen', 'false'];
    const server = spawn(process.execPath, [vite, ...options], { cwd: web, stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise<void>((resolve, reject) => {
      server.once('exit', () => reject(new Error('the preview page is served by nobody')));
      server.stdout.setEncoding('utf8').on('data', (text: string) => {
        if (text.includes('ready in')) resolve();
      });
    });
    return new PreviewServer(server, `http://127.0.0.1:${port}`);
  }

  of(scene: string): string {
    return `${this.#url}/preview.html?scene=${scene}`;
  }

  async stop(): Promise<void> {
    this.#process.kill();
    await once(this.#process, 'exit');
  }
}
