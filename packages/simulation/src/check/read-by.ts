/** What each life of a node has certainly read of the log, and since when: what it has told somebody. */
export class ReadBy {
  /** by life: versions, rising, and when each was first told */
  readonly #told = new Map<string, { readonly gameVersion: number; readonly atUs: number }[]>();

  told(life: string, gameVersion: number, atUs: number): void {
    const told = this.#told.get(life) ?? [];
    this.#told.set(life, told);
    if (gameVersion > (told.at(-1)?.gameVersion ?? 0)) told.push({ gameVersion, atUs });
  }

  /** Infinity: perhaps it has not. */
  sinceUs(life: string, gameVersion: number): number {
    return this.#told.get(life)?.find((one) => one.gameVersion >= gameVersion)?.atUs ?? Number.POSITIVE_INFINITY;
  }
}
