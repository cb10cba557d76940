import { redact } from '@planning-poker/poker';
import { createSameness } from '../check/same.ts';
import type { LiveGame } from './live-game.ts';
import type { LivePage } from './live-page.ts';

/** In what the pages of a game do not agree yet, with each other and with their server; null: they do. */
export async function liveDisagreement(game: LiveGame): Promise<string | null> {
  const shown = pagesDisagree(game);
  if (shown !== null) return shown;
  const newest = newestOf(game.pages);
  if (newest === null) return 'nobody is in the game';
  const person = game.people.find((one) => one.tabs.includes(newest));
  const held = newest.view.confirmed?.gameVersion ?? 0;
  try {
    const page = await game.ground.api.history(game.gameId, game.token(person?.name ?? ''), held, 1);
    if (page === null) return `${person?.name} may not read the history`;
    return page.version === held ? null : `the server is at version ${page.version}, the pages at ${held}`;
  } catch (error) {
    return `the server cannot be asked: ${String(error)}`;
  }
}

/** [U4] [R2] Everybody is live, has nothing pending, holds the same version of the same log, and is shown the same people. */
function pagesDisagree({ pages, people }: LiveGame): string | null {
  const newest = newestOf(pages);
  const game = newest?.view.confirmed?.game;
  if (newest === null || game === undefined) return 'nobody is in the game';
  const isMember = (playerId: string): boolean => game.players[playerId]?.status === 'active';
  const there = new Set(
    people.filter((one) => one.tabs.length > 0 && isMember(one.playerId)).map(({ playerId }) => playerId),
  );
  for (const page of pages) {
    const reason = isMember(page.playerId) ? memberDisagrees(page, newest, there) : strangerDisagrees(page);
    if (reason !== null) return `${page.name}: ${reason}`;
  }
  return null;
}

function memberDisagrees(page: LivePage, newest: LivePage, there: ReadonlySet<string>): string | null {
  const { connection, pending, membership, confirmed, presence } = page.view;
  const best = newest.view.confirmed;
  if (connection.status !== 'connected') return `is ${connection.status}`;
  if (pending.length > 0) return `${pending.length} commands are pending, the first is ${pending[0]?.command.type}`;
  if (membership !== 'player' || confirmed === null) return `is a player and takes itself for a ${membership}`;
  if (confirmed.gameVersion !== best?.gameVersion || confirmed.head !== best.head)
    return `holds version ${confirmed.gameVersion} (${confirmed.head}), others ${best?.gameVersion} (${best?.head})`;
  const same = createSameness();
  if (!same(redact(confirmed.game, null), redact(best.game, null))) return 'shows another game than others';
  const shown = new Set(presence?.connected);
  const isSame = there.size === shown.size && [...there].every((playerId) => shown.has(playerId));
  return isSame ? null : `is shown ${shown.size} people as present, not ${there.size}`;
}

/** Who is no player can only join: all else waits until then (W15). */
function strangerDisagrees(page: LivePage): string | null {
  const { connection, pending, membership } = page.view;
  // Who was removed is turned away, and told why (D12).
  if (connection.status === 'failed' && connection.code === 'removed_by_facilitator') return null;
  if (connection.status !== 'connected') return `is ${connection.status}`;
  const asking = pending.find(({ command, stage }) => stage !== 'queued' || command.type === 'joinGame');
  if (asking !== undefined) return `is no player, and its ${asking.command.type} is ${asking.stage}`;
  return membership === 'stranger' ? null : `is no player and takes itself for a ${membership}`;
}

function newestOf(pages: readonly LivePage[]): LivePage | null {
  const held = (page: LivePage): number =>
    page.view.membership === 'player' ? (page.view.confirmed?.gameVersion ?? 0) : 0;
  const [newest] = pages.toSorted((one, other) => held(other) - held(one));
  return newest === undefined || held(newest) === 0 ? null : newest;
}
