/** One page's way to the server, which can be broken from this side as a network breaks it. */
export interface Line {
  /** What Socket.IO dials with. */
  readonly agent: object;
  /** Ends every connection without a goodbye, as a cable does; the next one may be dialled. */
  cut(): void;
  /** Cut, and nothing can be dialled until `restore`. */
  unplug(): void;
  restore(): void;
  /** Nothing is read from here on (`isDeaf`), nothing is written (`isMute`): what is under way waits, and nobody is told. */
  hold(isDeaf: boolean, isMute: boolean): void;
  release(): void;
}

/** A line to a server at this address. `refuses`: asked at each dial whether it fails. */
export type CreateLine = (address: URL, refuses: () => boolean) => Line;
