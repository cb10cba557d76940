import type { SettingsChange } from '@planning-poker/poker';
import type { ClientLimits, RoomLimits } from '@planning-poker/sync';
import type { HabitName } from '../people/habits.ts';
import type { FaultRates } from '../world/faults.ts';

export interface PersonPlan {
  readonly name: string;
  readonly habit: HabitName;
}

/** Everything that a run is made of: with the same plan everything happens again, byte for byte. Data, so that it can be shrunk. */
export interface Plan {
  readonly seed: number;
  readonly profile: string;
  readonly nodes: number;
  /** each person is led to the same node again as long as it listens */
  readonly isSticky: boolean;
  /** the first one creates the game */
  readonly people: readonly PersonPlan[];
  readonly settings: SettingsChange;
  /** titles; three where nothing is said */
  readonly stories?: readonly string[];
  /** the built-in deck that the game begins with */
  readonly deckId?: string;
  readonly faults: FaultRates;
  /** virtual time in which people act and things break; then all is healed */
  readonly durationMs: number;
  readonly roomLimits: RoomLimits;
  readonly clientLimits: ClientLimits;
}
