import type { Game } from '@planning-poker/poker';
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { HistoryReader } from '../../api/history.ts';
import type { HttpProblem } from '../../api/http.ts';
import type { GameStore } from '../game-store.ts';
import {
  contradicts,
  type EventLog,
  eventAt,
  firstMissing,
  newestMissing,
  nothingKnown,
  pageOf,
  pageSize,
  withEvents,
} from './event-log.ts';
import { createFetching, type Fetch } from './fetching.ts';
import { createPastGames, type PastGames } from './past-games.ts';

export interface HistoryView {
  readonly log: EventLog;
  /** Why what is missing is not there yet; null: it comes, or nothing is missing. */
  readonly trouble: HttpProblem | null;
}

type View = Pick<StoreApi<HistoryView>, 'getState' | 'getInitialState' | 'setState' | 'subscribe'>;

/** The past of a live game: what came over the line and what was asked for, put together by version (U40). */
export interface GameHistory {
  /** Set anew whenever more is known, of the log or of a past state. */
  readonly view: Omit<View, 'setState'>;
  /** The game as it stood at a version; null: not known yet, `want` it. */
  gameAt(version: number): Game | null;
  /** This moment comes next, with all that is around it. */
  want(version: number): void;
  /** And then all the rest, the newest first. */
  wantAll(): void;
  /** Asks again now for what did not come. */
  retry(): void;
}

export function createGameHistory(live: GameStore, reader: HistoryReader): GameHistory {
  const games = createPastGames();
  const view = createStore<HistoryView>(() => ({ log: nothingKnown, trouble: null }));
  const requests = createRequests(view, games, reader);
  const gameAt = (version: number) => games.at(view.getState().log, version);
  let wanted: number | null = null;
  let wantsAll = false;

  function nextFetch(): Fetch | null {
    const { log } = view.getState();
    if (wanted !== null && wanted <= log.latest && gameAt(wanted) === null) {
      const page = pageOf(wanted);
      return firstMissing(log, page) === null ? requests.stateBefore(page) : requests.page(page);
    }
    const page = wantsAll ? newestMissing(log) : null;
    return page === null ? null : requests.page(page);
  }

  const fetching = createFetching(nextFetch, (trouble) => view.setState({ trouble }));
  follow(live, view, games);
  live.view.subscribe((now, before) => {
    follow(live, view, games);
    const isBack = now.connection.status === 'connected' && before.connection.status !== 'connected';
    if (isBack) fetching.retry();
    // A return that became a snapshot leaves a hole behind.
    else fetching.go();
  });
  return {
    view,
    gameAt,
    want(version) {
      wanted = version;
      fetching.go();
    },
    wantAll() {
      wantsAll = true;
      fetching.go();
    },
    retry: () => fetching.retry(),
  };
}

/** Takes over what the line has brought. */
function follow(live: GameStore, view: View, games: PastGames): void {
  const { confirmed, lastEvents } = live.view.getState();
  if (confirmed === null) return;
  if (contradicts(view.getState().log, lastEvents)) {
    games.clear();
    view.setState({ log: nothingKnown });
  }
  games.keepNewest(confirmed.gameVersion, confirmed.game);
  const { log } = view.getState();
  const known = withEvents(log, lastEvents, confirmed.gameVersion);
  if (known !== log) view.setState({ log: known });
}

/** An answer that brings nothing is asked for again, but not at once and for ever. */
const empty = { ok: false, error: { code: 'unreachable', message: null } } as const;

function createRequests(view: View, games: PastGames, reader: HistoryReader) {
  return {
    /** What is missing of a page. */
    page:
      (page: number): Fetch =>
      async () => {
        const from = (firstMissing(view.getState().log, page) ?? 1) - 1;
        const answer = await reader.events(from, (page + 1) * pageSize - from);
        if (!answer.ok) return answer;
        const log = withEvents(view.getState().log, answer.value.events, answer.value.version);
        view.setState({ log });
        return eventAt(log, from + 1) === null ? empty : answer;
      },
    /** The state before a page's first event: from there all of the page can be folded, whatever is missing before it. */
    stateBefore:
      (page: number): Fetch =>
      async () => {
        const answer = await reader.stateAt(page * pageSize);
        if (!answer.ok) return answer;
        games.keep(answer.value.version, answer.value.game);
        view.setState({ log: { ...view.getState().log } });
        return answer;
      },
  };
}
