import { nextStory } from '@planning-poker/poker';
import type { CardLabel, Deck, Game, Player, PlayerId, Round, Story } from '@planning-poker/poker';
import type { GameView } from '../sync/game-store.ts';
import { focusOf, type Phase, phaseOf, roundInFocus } from './round.ts';

/** Narrow looks at the view: each gives back the same value until its own part changes. */
export const select = {
  game: (view: GameView): Game | null => view.game,
  /** The newest one that this page knows. */
  version: (view: GameView): number | null => view.confirmed?.gameVersion ?? null,
  me: (view: GameView): PlayerId | null => view.playerId,
  myself: (view: GameView): Player | null => (view.playerId !== null && view.game?.players[view.playerId]) || null,
  name: (view: GameView): string => view.game?.name ?? '',
  ended: (view: GameView): boolean => typeof view.game?.endedAt === 'number',
  players: (view: GameView): Game['players'] => view.game?.players ?? noPlayers,
  connected: (view: GameView): readonly PlayerId[] | null => view.presence?.connected ?? null,
  cards: (view: GameView): Deck['cards'] => view.game?.deck.cards ?? noCards,
  stories: (view: GameView): readonly Story[] => view.game?.stories ?? noStories,
  storyId: (view: GameView): string | null => focusOf(view)?.storyId ?? null,
  /** Where everybody is who looks at nothing else. */
  sharedStoryId: (view: GameView): string | null => view.game?.currentStoryId ?? null,
  story: (view: GameView): Story | null => focusOf(view),
  next: (view: GameView): Story | null => view.game && nextStory(view.game),
  round: (view: GameView): Round | null => roundInFocus(view),
  phase: (view: GameView): Phase => phaseOf(focusOf(view)),
  estimate: (view: GameView): CardLabel | null => focusOf(view)?.estimate ?? null,
} as const;

const noPlayers: Game['players'] = {};
const noStories: readonly Story[] = [];
const noCards: Deck['cards'] = [];
