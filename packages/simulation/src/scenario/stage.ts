import type { Command } from '@planning-poker/poker';
import type { PublicEvent } from '@planning-poker/sync';
import type { Page } from '../people/page.ts';
import type { WorldStep } from './scenario.ts';

/** A person as a script directs one. */
export interface Player {
  readonly name: string;
  readonly playerId: string;
  /** open pages, oldest first */
  readonly tabs: readonly Page[];
  begin(): void;
  rest(): void;
  open(initial: null): Page | null;
  join(page: Page, role: 'voter' | 'observer'): void;
  reload(page: Page, says: boolean, remembers: boolean): void;
  duplicate(page: Page): Page | null;
  goOffline(): void;
  goOnline(): void;
  do(page: Page, command: Command): string;
}

/** Where a scenario is played: the simulated world, or a real server. */
export interface Stage {
  readonly people: readonly Player[];
  person(name: string): Player;
  sleep(ms: number): Promise<void>;
  /** Breaks something of the server's; false: that cannot be done here. */
  strike(step: WorldStep): boolean;
  /** No fault from now on. */
  calm(): void;
  /** Waits until everybody is live, has nothing pending and agrees; else why not. */
  agreement(withinMs: number): Promise<string | null>;
  /** The whole log, as the first player may see it. */
  log(): Promise<readonly PublicEvent[]>;
}
