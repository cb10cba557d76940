import type { Command, Game } from '@planning-poker/poker';
import type { ClientOutcome, ClientView } from '@planning-poker/sync';

/** One page of one person, simulated or real: the shipped client, and what happens to a page in a browser. */
export interface Page {
  readonly name: string;
  readonly isOpen: boolean;
  readonly isFrozen: boolean;
  readonly view: ClientView<Game, Command>;
  /** what became of what was asked here, by correlation id */
  readonly outcomes: ReadonlyMap<string, ClientOutcome>;
  open(): void;
  submit(command: Command): string;
  /** The page goes away; `says` it so to its server, or its browser is killed. */
  close(says: boolean): void;
  /** A hidden or suspended page: nothing runs for so long. */
  freeze(forMs: number): void;
  /** What its server sends waits on its way for so long; what it sends itself arrives. */
  stall(forMs: number): void;
  /** Its network is gone; and back, which the page notices. */
  cutOff(): void;
  reconnect(): void;
}
