import { fileURLToPath } from 'node:url';
import { loadSettings } from '../config/load-settings.ts';
import type { Settings } from '../config/settings.ts';

const directory = fileURLToPath(new URL('../../config', import.meta.url));

type Changes = { readonly [Section in keyof Settings]?: Partial<Settings[Section]> };

/** The settings of tests (any free port, memory, silence) with some changed. */
export function testSettings(changes: Changes = {}): Settings {
  const settings = loadSettings({ directory, environmentName: 'test', variables: {} });
  return {
    server: { ...settings.server, ...changes.server },
    store: { ...settings.store, ...changes.store },
    bus: { ...settings.bus, ...changes.bus },
    games: { ...settings.games, ...changes.games },
    delivery: { ...settings.delivery, ...changes.delivery },
    limits: { ...settings.limits, ...changes.limits },
    webhooks: { ...settings.webhooks, ...changes.webhooks },
    logging: { ...settings.logging, ...changes.logging },
  };
}
