import { defineConfig } from 'vitest/config';

/** Two cores: a file at a time each, and the long ones (swarm, mutants) begin their own threads. */
export default defineConfig({
  test: { include: ['src/**/*.test.ts'], testTimeout: 30_000, maxWorkers: 2 },
});
