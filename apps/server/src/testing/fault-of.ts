import { StoreFault } from '@planning-poker/sync';
import { expect } from 'vitest';

/** Then: it rejects with a fault of the store, which is given. */
export async function faultOf(promise: Promise<unknown>): Promise<StoreFault> {
  const reason: unknown = await promise.then(
    () => new Error('it did not fail'),
    (error: unknown) => error,
  );
  expect(reason).toBeInstanceOf(StoreFault);
  return reason as StoreFault;
}
