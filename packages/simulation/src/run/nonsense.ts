const envelope = { correlationId: 'nonsense', timestamp: 1, version: 1 };

export interface Nonsense {
  readonly said: unknown;
  /** the code of its answer; null: it is well formed, and asks for none */
  readonly gets: string | null;
}

/** What no page says; the first that is wrong with it decides how it is answered. */
export const nonsense: readonly Nonsense[] = [
  ...[
    null,
    42,
    'submitVote',
    [],
    {},
    { ...envelope, type: 'submitVote', payload: { storyId: 7, round: -1, card: {} } },
    { ...envelope, type: 'submitVote', payload: { storyId: 'x', round: 1, card: '5', sneaked: true } },
    { ...envelope, type: 'received', payload: { gameVersion: 'all' } },
  ].map(misunderstood),
  { said: { ...envelope, type: 'received', payload: { gameVersion: 1_000_000 } }, gets: null },
  ...[
    { ...envelope, type: 'sync', payload: { resumeFrom: { gameVersion: -4, head: '' } } },
    { ...envelope, type: 'expireTimer', payload: {} },
    { ...envelope, type: 'createGame', payload: {} },
    { ...envelope, type: 'nothingOfTheKind', payload: {} },
  ].map(misunderstood),
  { said: { ...envelope, type: 'leaveGame', payload: {}, version: 7 }, gets: 'unsupported_protocol' },
  misunderstood({ ...envelope, type: 'sendReaction', payload: { emoji: 'x'.repeat(5_000) } }),
];

function misunderstood(said: unknown): Nonsense {
  return { said, gets: 'invalid_message' };
}

/** [W10] What is wrong with an answer to nonsense; null: nothing. A server may also say that somebody says too much. */
export function wrongAnswer({ said, gets }: Nonsense, answer: unknown): string | null {
  const text = JSON.stringify(answer) ?? 'nothing';
  const { type, payload } = (answer ?? {}) as {
    readonly type?: unknown;
    readonly payload?: { readonly code?: unknown };
  };
  const isRight = type === 'rejected' && (payload?.code === gets || payload?.code === 'rate_limited');
  if (isRight && !inside.test(text)) return null;
  return `${JSON.stringify(said).slice(0, 100)} was answered ${text.slice(0, 300)}, not as ${gets}`;
}

/** A stack, a path of the server's, or SQL. */
const inside = /\bat \S+:\d+|node_modules|\.ts\b|SELECT |INSERT /;
