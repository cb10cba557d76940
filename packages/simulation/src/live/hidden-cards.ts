import type { Game } from '@planning-poker/poker';
import type { PublicEvent } from '@planning-poker/protocol';
import type { Findings } from './findings.ts';
import { isMarked } from './marked-cards.ts';

/**
 * [W9] Looks for other people's cards in everything that anybody is told: by place, where a card would stand; and by text, wherever it
 * stands, since a game's cards are marked with letters that are nowhere else.
 */
export class HiddenCards {
  readonly #findings: Findings;
  /** marked labels that were played, by who played them */
  readonly #played = new Map<string, Set<string>>();
  readonly #shown = new Set<string>();

  constructor(findings: Findings) {
    this.#findings = findings;
  }

  /** Somebody is about to play a card. */
  played(playerId: string, card: string): void {
    if (!isMarked(card)) return;
    const by = this.#played.get(card) ?? new Set();
    this.#played.set(card, by.add(playerId));
  }

  inEvents(who: string, viewer: string, events: readonly PublicEvent[]): void {
    for (const event of events) {
      if (event.type === 'votesRevealed' || event.type === 'voteChanged') this.#show(event.data);
      if (event.type !== 'voteSubmitted' || event.data.playerId === viewer) continue;
      this.#findings.check(
        !('card' in event.data) && !('confidence' in event.data),
        'W9',
        () => `${who} is told the hidden card of another player at version ${event.version}`,
      );
    }
    this.inText(who, viewer, events);
  }

  inGame(who: string, viewer: string, game: Game): void {
    for (const { title, rounds } of game.stories) {
      for (const round of rounds) {
        if (round.status === 'revealed') this.#show(round);
        else {
          const leaking = Object.entries(round.votes).some(([voter, vote]) => voter !== viewer && 'card' in vote);
          this.#findings.check(
            !leaking && round.result === null,
            'W9',
            () => `${who} is told a hidden card of ${title}, round ${round.number}`,
          );
        }
      }
    }
    this.inText(who, viewer, game);
  }

  /** Anything else that is told: an answer, presence, a summary. */
  inText(who: string, viewer: string, told: unknown): void {
    const text = withoutDecks(told);
    for (const [card, by] of this.#played) {
      if (this.#shown.has(card) || by.has(viewer) || !text.includes(card)) continue;
      this.#findings.fail(
        'W9',
        `${who} is told of ${card}, which others hold and nobody has shown: ${around(text, card)}`,
      );
    }
  }

  #show(data: object): void {
    const text = withoutDecks(data);
    for (const card of this.#played.keys()) if (text.includes(card)) this.#shown.add(card);
  }
}

/** Every card is in a deck, which everybody may see. */
function withoutDecks(told: unknown): string {
  return JSON.stringify(told, (key, value: unknown) => (key === 'deck' ? undefined : value)) ?? '';
}

function around(text: string, card: string): string {
  const at = text.indexOf(card);
  return text.slice(Math.max(0, at - 80), at + 80);
}
