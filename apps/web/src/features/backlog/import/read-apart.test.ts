import { describe, expect, it, vi } from 'vitest';
import { readApart } from './read-apart.ts';
import { readImport } from './read-import.ts';

const text = 'title,key\nRefunds,PAY-1';
const reading = readImport(text, 'guess');

/** A worker that answers as the test says. */
function stubWorker(answer: (worker: EventTarget, request: unknown) => void) {
  const ended = vi.fn<() => void>();
  vi.stubGlobal(
    'Worker',
    class extends EventTarget {
      terminate = ended;
      postMessage(request: unknown) {
        answer(this, request);
      }
    },
  );
  return ended;
}

describe('readApart', () => {
  it('[U10] reads in a worker, and ends it', async () => {
    const asked: unknown[] = [];
    const ended = stubWorker((worker, request) => {
      asked.push(request);
      worker.dispatchEvent(new MessageEvent('message', { data: { ...reading, leftOut: 7 } }));
    });
    expect(await readApart(text, 'guess')).toEqual({ ...reading, leftOut: 7 });
    expect(asked).toEqual([{ text, as: 'guess' }]);
    expect(ended).toHaveBeenCalledOnce();
  });

  it('[U10] reads on the page where the worker does not come', async () => {
    stubWorker((worker) => worker.dispatchEvent(new Event('error')));
    expect(await readApart(text, 'guess')).toEqual(reading);
  });

  it('[U10] reads on the page where there are no workers', async () => {
    vi.stubGlobal('Worker', undefined);
    expect(await readApart(text, 'guess')).toEqual(reading);
  });
});
