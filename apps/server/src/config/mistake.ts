/** One thing that is wrong with the configuration, told so that it can be put right without reading code. */
export interface Mistake {
  /** Where it stands: `server.port`, an environment variable, or a file. */
  readonly key: string;
  readonly value: unknown;
  /** What it must be; for an unknown key: which keys there are. */
  readonly allowed: string;
  readonly unknown?: true;
  /** The value is not shown. */
  readonly secret?: true;
}

/** Thrown at the start, with every mistake at once [O1]. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  readonly mistakes: readonly Mistake[];
  constructor(mistakes: readonly Mistake[]) {
    super(tellMistakes(mistakes));
    this.mistakes = mistakes;
  }
}

function tellMistakes(mistakes: readonly Mistake[]): string {
  const count = mistakes.length === 1 ? 'one mistake' : `${mistakes.length} mistakes`;
  return [`The configuration has ${count}:`, ...mistakes.map((mistake) => `  ${tell(mistake)}`)].join('\n');
}

function tell({ key, value, allowed, unknown, secret }: Mistake): string {
  if (secret) return `${key} is wrong (its value is not shown, as it may hold a secret); it must be ${allowed}`;
  return unknown
    ? `${key} (${show(value)}) is no setting; there is ${allowed}`
    : `${key} is ${show(value)}; it must be ${allowed}`;
}

const LONGEST_SHOWN = 200;

/** The value as somebody wrote it, without a password that stands in a URL. */
function show(value: unknown): string {
  if (value === undefined) return 'missing';
  const text = JSON.stringify(value);
  const safe = text.replaceAll(/:\/\/([^\s:@/]*):[^\s@]*@/g, '://$1:***@');
  return safe.length > LONGEST_SHOWN ? `${safe.slice(0, LONGEST_SHOWN)}…` : safe;
}
