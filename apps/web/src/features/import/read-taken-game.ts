import { decide, importedGame, takenGameFormat, takenGameVersion } from '@planning-poker/poker';
import type { Rejection, TakenGame } from '@planning-poker/poker';
import type { Misfit } from './file-shape.ts';
import { lineOfMistake } from './line-of-mistake.ts';
import { takenGameShape } from './taken-game-shape.ts';

/** Why a file cannot be imported. */
export type FileProblem =
  | { readonly kind: 'notJson'; readonly line: number | null }
  | { readonly kind: 'notOurs' }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'misfit'; readonly misfit: Misfit }
  /** The domain's own answer, with the field that it is about; empty: it is about more than one. */
  | { readonly kind: 'refused'; readonly field: string; readonly rejection: Rejection };

export type ReadFile =
  | { readonly ok: true; readonly value: TakenGame }
  | { readonly ok: false; readonly error: FileProblem };

/** Reads the text of a file, whatever it is [U45]: what is let through, the server takes. Never throws. */
export function readTakenGame(text: string): ReadFile {
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  const raw = parsed.value;
  const { format, version } = (typeof raw === 'object' && raw !== null ? raw : {}) as {
    readonly [name: string]: unknown;
  };
  if (format !== takenGameFormat) return problem({ kind: 'notOurs' });
  if (typeof version === 'number' && version > takenGameVersion) return problem({ kind: 'newer', version });
  const misfit = takenGameShape(raw, '');
  if (misfit !== null) return problem({ kind: 'misfit', misfit });
  // The shape is that of the type, field by field; the domain has the last word on what is in them.
  const game = raw as TakenGame;
  const rejection = rejectionOf(game);
  if (rejection === null) return { ok: true, value: game };
  return problem({ kind: 'refused', field: fieldOf(rejection), rejection });
}

function problem(error: FileProblem) {
  return { ok: false, error } as const;
}

function parseJson(text: string): { readonly ok: true; readonly value: unknown } | ReturnType<typeof problem> {
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown };
  } catch (error) {
    return problem({ kind: 'notJson', line: lineOfMistake(text, error) });
  }
}

/** What the server would say to the game: it decides by the same function. */
function rejectionOf(game: TakenGame): Rejection | null {
  const someone = 'importer';
  const decision = decide(
    null,
    {
      type: 'createGame',
      gameId: game.gameId,
      ...importedGame(game),
      facilitator: { playerId: someone, name: someone, role: 'voter' },
    },
    { actor: someone, now: 0, newId: () => 'story', connected: new Set(), facilitationClaimable: false },
  );
  return decision.ok ? null : decision.error;
}

/** The domain's `stories.3.pastRounds.0` as the file has it: `stories[3].rounds[0]`. */
function fieldOf({ code, details }: Rejection): string {
  if (code === 'invalid_name') return 'name';
  const { issues } = details as { readonly issues?: readonly { readonly path: string }[] };
  return (issues?.[0]?.path ?? '')
    .replaceAll(/\.(\d+)/g, '[$1]')
    .replace('pastRounds', 'rounds')
    .replace('skipped', 'status');
}
