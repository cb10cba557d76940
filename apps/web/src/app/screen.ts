import type { PlayerStatus } from '@planning-poker/poker';
import type { GameSummary } from '@planning-poker/protocol';
import type { Answer, HttpProblem } from '../api/http.ts';
import type { GameView } from '../sync/game-store.ts';

/** Which page stands at a game's address. */
export type Screen =
  | { readonly page: 'opening' | 'table' | 'left' | 'removed' | 'unknown' }
  | { readonly page: 'join'; readonly summary: GameSummary; readonly wrongPassword: boolean }
  | { readonly page: 'problem'; readonly problem: HttpProblem };

/** How this browser stands with the game, as far as the server has said. */
export interface Standing extends Pick<GameView, 'connection' | 'membership' | 'welcome'> {
  /** Its player's, where it has one. */
  readonly status: PlayerStatus | null;
}

export interface Known {
  readonly standing: Standing;
  /** Null: not yet answered. */
  readonly summary: Answer<GameSummary> | null;
  readonly hasJoined: boolean;
  readonly triedPassword: boolean;
}

export function screenOf({ standing, summary, hasJoined, triedPassword }: Known): Screen {
  const { connection, membership, status } = standing;
  const failure = connection.status === 'failed' ? connection : null;
  // Whom the server greets all the same was let in again, and decides to come back (D12).
  const readmitted = standing.welcome !== null;
  if (failure?.code === 'removed_by_facilitator' || (status === 'removed' && !readmitted)) return { page: 'removed' };
  if (failure?.code === 'unknown_game' || (summary?.ok === false && summary.error.code === 'unknown_game'))
    return { page: 'unknown' };
  if ((status === 'left' || status === 'removed') && membership === 'stranger') return { page: 'left' };
  // Whatever the line does: the last state stays on the screen (U6).
  if (status === 'active' && membership !== 'stranger') return { page: 'table' };
  if (failure !== null && failure.code !== 'password_required') return { page: 'problem', problem: failure };
  // The line may tell the same as HTTP, and may get through where that does not.
  const known = summary?.ok === true ? summary.value : standing.welcome;
  if (known === null) return summary?.ok === false ? { page: 'problem', problem: summary.error } : { page: 'opening' };
  // The server may know this browser: then nobody needs to be asked for a name.
  // Whoever has just typed a name and a password keeps the form that they are in.
  if (hasJoined && !triedPassword && membership === 'unknown' && failure === null) return { page: 'opening' };
  return { page: 'join', summary: known, wrongPassword: triedPassword && failure !== null };
}
