import { evolve, type Game } from '@planning-poker/poker';
import type { History, PublicEvent } from '@planning-poker/sync';
import { type LoggedEvent, webhookMessage, type WebhookMessage } from './message.ts';

/** A page of a game's history, as anybody may see it, and what of it is told. */
export interface PageToTell {
  readonly events: readonly PublicEvent[];
  readonly isWanted: (event: PublicEvent) => boolean;
  /** Where people reach the server, without a slash at the end; null: nobody knows. */
  readonly address: string | null;
}

/**
 * What is told of a page, in order. The game is read once, at the first event that is told of, and folded on from there by what the page
 * itself says, as a browser does [L2].
 */
export async function* pageMessages(
  history: Pick<History<Game>, 'stateAt'>,
  { events, isWanted, address }: PageToTell,
): AsyncGenerator<WebhookMessage> {
  const first = events.findIndex(isWanted);
  const start = events[first];
  if (start === undefined) return;
  const there = await history.stateAt(null, start.version);
  // Erased meanwhile: nobody is told anything of it any more.
  if (there === null) return;
  let { game } = there;
  for (const event of events.slice(first)) {
    // History gives what the domain made of its stored events, so it is one of the domain's.
    const logged = event as LoggedEvent;
    if (event !== start) game = evolve(game, logged);
    const message = isWanted(event) ? webhookMessage(logged, game, address) : null;
    if (message !== null) yield message;
  }
}
