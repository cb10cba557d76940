import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  availableService,
  probeDelayMs,
  problemOf,
  serviceOf,
  type ServiceEvent,
  type ServiceState,
  stepService,
} from './service-state.ts';

const readOnly: ServiceState = { status: 'readOnly', probes: 0 };
const down: ServiceState = { status: 'down', probes: 1 };
const stopping: ServiceState = { status: 'stopping' };
const states = [availableService, readOnly, down, stopping];
const events = [
  'storeFailed',
  'storeWorked',
  'readFailed',
  'writeFailed',
  'stopped',
] as const satisfies readonly ServiceEvent[];
const after = (taken: readonly ServiceEvent[]): ServiceState => taken.reduce(stepService, availableService);

describe('the service’s state', () => {
  test.each<[ServiceState, ServiceEvent, ServiceState]>([
    [availableService, 'storeFailed', readOnly],
    [availableService, 'stopped', stopping],
    [readOnly, 'writeFailed', { status: 'readOnly', probes: 1 }],
    [readOnly, 'readFailed', down],
    [readOnly, 'storeWorked', availableService],
    [readOnly, 'stopped', stopping],
    [down, 'readFailed', { status: 'down', probes: 2 }],
    [down, 'writeFailed', { status: 'readOnly', probes: 2 }],
    [down, 'storeWorked', availableService],
    [down, 'stopped', stopping],
  ])('[S6] [U54] goes from %o by %s to %o', (from, event, to) => {
    expect(stepService(from, event)).toEqual(to);
  });

  test.each<[ServiceState, ServiceEvent]>([
    [availableService, 'storeWorked'],
    [availableService, 'readFailed'],
    [availableService, 'writeFailed'],
    [readOnly, 'storeFailed'],
    [down, 'storeFailed'],
    ...events.map((event): [ServiceState, ServiceEvent] => [stopping, event]),
  ])('is the very same object where %o hears %s', (state, event) => {
    expect(stepService(state, event)).toBe(state);
  });

  test('[O2] whatever happens, a node that goes does not come back', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...events)), fc.array(fc.constantFrom(...events)), (before, more) => {
        expect(after([...before, 'stopped', ...more])).toEqual(stopping);
      }),
    );
  });

  test('[S6] [U54] whatever happened, a store that works again is found, and is tried within five seconds until then', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...events).filter((event) => event !== 'stopped')), (taken) => {
        const state = after(taken);
        const delayMs = probeDelayMs(state);
        expect(delayMs === null).toBe(state.status === 'available');
        if (delayMs !== null) expect(delayMs).toBeLessThanOrEqual(5_000);
        expect(stepService(state, 'storeWorked')).toEqual(availableService);
      }),
    );
  });

  test('[U54] [O3] says what still works, when it is tried again, and whether commands can be taken', () => {
    expect(states.map(serviceOf)).toMatchObject([
      { state: 'available', fallback: null, retryAfterMs: null },
      { state: 'degraded', fallback: 'readOnly', retryAfterMs: 1_000 },
      { state: 'unavailable', fallback: null, retryAfterMs: 2_000 },
      { state: 'unavailable', fallback: null, retryAfterMs: 1_000 },
    ]);
    const problems = states.map((state) => problemOf(state)?.code ?? null);
    expect(problems).toEqual([null, 'storage_unavailable', 'storage_unavailable', 'shutting_down']);
  });

  test('[U54] whatever happened, what does not work is told with its next try', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...events)), (taken) => {
        const state = after(taken);
        const { retryAfterMs } = serviceOf(state);
        expect(retryAfterMs === null).toBe(state.status === 'available');
        if (state.status !== 'stopping') expect(retryAfterMs).toBe(probeDelayMs(state));
      }),
    );
  });
});
