/** What the command line of a run against a real server says, as text. */
export interface GivenOptions {
  readonly url: string;
  readonly scenario: string;
  readonly games: string;
  readonly players?: string | undefined;
  readonly duration?: string | undefined;
  readonly concurrency: string;
  readonly seed: string;
}

export interface RunOptions {
  readonly address: URL;
  /** names or paths; `all` for every one that comes with it */
  readonly scenarios: readonly string[];
  readonly games: number;
  readonly players: number | null;
  readonly durationMs: number | null;
  readonly concurrency: number;
  readonly seed: number;
}

/** Bounds, so that a slip of a finger is no attack on a server. */
export const bounds = { games: 10_000, players: 200, duration: 3_600_000, concurrency: 500, seed: 2 ** 31 } as const;

/** Reads the options, or says what is wrong with one. */
export function readOptions(given: GivenOptions): RunOptions | string {
  const address = URL.parse(given.url);
  if (address === null || !/^https?:$/.test(address.protocol))
    return `--url wants an http or https address, not ${given.url}`;
  const problems: string[] = [];
  const read = (name: keyof typeof bounds, text: string, least: number): number => {
    const value = Number(text);
    const isRight = text !== '' && Number.isSafeInteger(value) && value >= least && value <= bounds[name];
    if (!isRight) problems.push(`--${name} wants a whole number from ${least} to ${bounds[name]}, not ${text}`);
    return value;
  };
  const options: RunOptions = {
    address,
    scenarios: given.scenario.split(',').filter((name) => name !== ''),
    games: read('games', given.games, 1),
    players: given.players === undefined ? null : read('players', given.players, 1),
    durationMs: given.duration === undefined ? null : read('duration', given.duration, 0),
    concurrency: read('concurrency', given.concurrency, 1),
    seed: read('seed', given.seed, 0),
  };
  return problems[0] ?? options;
}
