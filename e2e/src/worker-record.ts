import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** What came of the workers that a page has started, in the order in which it was heard. */
interface Heard {
  readonly file: string;
  readonly said: 'answer' | 'error';
}

/** Whether a page lets workers work, or does their work itself because they do not come. From the page's next load on. */
export class WorkerRecord {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  static async of(page: Page): Promise<WorkerRecord> {
    await page.addInitScript(recordWorkers);
    return new WorkerRecord(page);
  }

  /** Each worker whose file is named so has answered, so often in all, and none has failed. */
  async hasAnswers(count: number, fileName: RegExp): Promise<void> {
    const heard = await this.#page.evaluate(() => Reflect.get(globalThis, 'heardFromWorkers') as readonly Heard[]);
    expect(heard.map(({ said }) => said)).toEqual(Array.from({ length: count }, () => 'answer'));
    for (const { file } of heard) expect(file).toMatch(fileName);
  }
}

/** Runs in the page, before all else. */
function recordWorkers(): void {
  const heard: Heard[] = [];
  Object.assign(globalThis, { heardFromWorkers: heard });
  const NativeWorker = globalThis.Worker;
  globalThis.Worker = class extends NativeWorker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      this.addEventListener('message', () => heard.push({ file: String(address), said: 'answer' }));
      this.addEventListener('error', () => heard.push({ file: String(address), said: 'error' }));
    }
  };
}
