import { defineConfig } from 'vitest/config';

/** Property tests play thousands of runs: on a loaded machine that takes longer than the usual five seconds. */
export default defineConfig({ test: { setupFiles: ['./vitest.setup.ts'], testTimeout: 60_000 } });
