import type { Browser } from '@playwright/test';

/** What a page's main thread did by itself, in processor time: the same on a machine that has much else to do. */
export interface OwnWork {
  readonly allMs: number;
  readonly longestTaskMs: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly args?: { readonly name?: string };
  /** µs of processor time */
  readonly tdur?: number;
}

/** Does something, and tells what the busiest page had to work for it. */
export async function ownWorkDuring<Result>(
  browser: Browser,
  act: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly work: OwnWork }> {
  const devtools = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  devtools.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as readonly TraceEvent[])));
  await devtools.send('Tracing.start', { traceConfig: { includedCategories: ['toplevel'] } });
  const result = await act();
  const complete = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve));
  await devtools.send('Tracing.end');
  await complete;
  await devtools.detach();
  return { result, work: workOf(events) };
}

function workOf(events: readonly TraceEvent[]): OwnWork {
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`;
  const mains = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(threadOf),
  );
  const tasks = events
    .filter((event) => mains.has(threadOf(event)) && event.ph === 'X' && event.name.endsWith('RunTask'))
    .map(({ tdur = 0 }) => tdur / 1_000);
  return { allMs: tasks.reduce((sum, task) => sum + task, 0), longestTaskMs: Math.max(0, ...tasks) };
}
