import { expect, test } from 'vitest';
import { createFaultyStore } from '../testing/faulty-store.ts';
import { testSettings } from '../testing/test-settings.ts';
import { compose } from './compose.ts';

test('a start that fails closes the store, wherever it fails', async () => {
  let closed = 0;
  const store = { ...createFaultyStore(), close: () => Promise.resolve(void (closed += 1)) };
  const noAddress = compose(testSettings({ server: { publicUrl: 'https://[x' } }), { store, webRoot: null });
  await expect(noAddress).rejects.toThrow('Invalid URL');
  expect(closed).toBe(1);
  const noPlace = compose(testSettings({ server: { host: '192.0.2.1' } }), { store, webRoot: null });
  await expect(noPlace).rejects.toThrow('192.0.2.1');
  expect(closed).toBe(2);
});
