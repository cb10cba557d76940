import { defineConfig } from '@playwright/test';

import { findChromium } from './src/chromium.ts';
import { networkHost } from './src/in-network.ts';

const executablePath = findChromium();

export default defineConfig({
  testDir: 'suites',
  outputDir: 'test-results',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  // A test that passes at the second try is a bug that nobody has looked at.
  retries: 0,
  // Five tabs on a busy machine of two cores take a minute: a hang is told by the expectation that waits for it.
  timeout: 150_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'reports/playwright.json' }]],
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath !== undefined && { executablePath }),
      // Nothing of the browser's own goes out: the suites talk to this machine alone.
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
        '--no-proxy-server',
        `--host-resolver-rules=MAP ${networkHost} 127.0.0.1`,
      ],
    },
  },
});
