import type { Runtime } from '@planning-poker/sync';
import type { Settings } from '../config/settings.ts';
import type { GameRegistry } from '../games/game-registry.ts';
import type { Readiness } from '../ops/readiness.ts';
import type { Log } from '../ops/logger.ts';
import type { Metrics } from '../ops/metrics.ts';

export interface HttpOptions {
  readonly registry: GameRegistry;
  readonly runtime: Runtime;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly settings: Settings;
  /** Where the built pages are; null: there are none. */
  readonly webRoot: string | null;
  readonly readiness: Readiness;
  isDraining(): boolean;
}
