import type { Deck, Game, SettingsChange } from '@planning-poker/poker';
import type { CreatedGame, HistoryPage } from '@planning-poker/protocol';

export interface GameOrder {
  readonly name: string;
  readonly deck: Deck;
  readonly settings: SettingsChange;
  readonly stories: readonly string[];
  readonly facilitator: { readonly name: string; readonly token: string; readonly role: 'voter' | 'observer' };
}

/** What a program asks of a server by HTTP. Everything rejects where the server cannot be reached or does not speak the protocol. */
export interface ServerApi {
  /** Waits where the server wants that, and asks again. */
  create(order: GameOrder): Promise<CreatedGame>;
  /** null: this participant may not read it */
  history(gameId: string, token: string, from: number, limit: number): Promise<HistoryPage | null>;
  state(gameId: string, token: string, version: number): Promise<Game | null>;
  /** The HTTP status: 204 where it is erased. */
  erase(gameId: string, token: string): Promise<number>;
  /** The HTTP status of the game's public summary. */
  look(gameId: string): Promise<number>;
}

/** The whole log as a participant may read it; null: not at all. */
export async function wholeHistory(
  api: ServerApi,
  gameId: string,
  token: string,
): Promise<HistoryPage['events'] | null> {
  const events: HistoryPage['events'][number][] = [];
  for (let from: number | null = 0; from !== null;) {
    const page: HistoryPage | null = await api.history(gameId, token, from, HISTORY_PAGE);
    if (page === null) return null;
    events.push(...page.events);
    from = page.next;
  }
  return events;
}

const HISTORY_PAGE = 1_000;
