import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

import { chromium } from '@playwright/test';

/** Where a Chromium usually is, when neither the environment nor Playwright brings one. */
const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** The browser to test with: `CHROMIUM_PATH`, Playwright's own, the system's; undefined: there is none. */
export function findChromium(): string | undefined {
  return [process.env['CHROMIUM_PATH'], chromium.executablePath(), ...usualPlaces].find(
    (path) => path !== undefined && path !== '' && existsSync(path),
  );
}

/** Finds a Chromium, or gets one: from the package manager as root on Debian, else through Playwright. Throws when neither works. */
export function ensureChromium(): string {
  const present = findChromium();
  if (present !== undefined) return present;
  for (const install of [installFromDebian, installFromPlaywright]) {
    try {
      install();
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
    const installed = findChromium();
    if (installed !== undefined) return installed;
  }
  throw new Error('No Chromium to test with. Install one, or name it in CHROMIUM_PATH.');
}

function installFromDebian(): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log('Installing chromium with apt-get.');
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation']);
}

function installFromPlaywright(): void {
  console.log("Installing Playwright's own Chromium.");
  run('npx', ['playwright', 'install', '--with-deps', 'chromium']);
}

function run(program: string, args: readonly string[]): void {
  execFileSync(program, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 600_000,
  });
}
