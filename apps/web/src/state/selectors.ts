import type { CardLabel, Deck, Game, Player, PlayerId, Round, Story } from '@planning-poker/poker';
import type { GameView } from '../sync/game-store.ts';
import { currentStory, latestRound, phaseOf, type Phase } from './round.ts';
import type { Players } from './seats.ts';

/** Narrow looks at the view: each gives back the same value until its own part changes. */
export const select = {
  game: (view: GameView): Game | null => view.game,
  me: (view: GameView): PlayerId | null => view.playerId,
  myself: (view: GameView): Player | null => (view.playerId !== null && view.game?.players[view.playerId]) || null,
  name: (view: GameView): string => view.game?.name ?? '',
  ended: (view: GameView): boolean => typeof view.game?.endedAt === 'number',
  players: (view: GameView): Players => view.game?.players ?? noPlayers,
  connected: (view: GameView): readonly PlayerId[] | null => view.presence?.connected ?? null,
  deck: (view: GameView): Deck => view.game?.deck ?? noDeck,
  cards: (view: GameView): Deck['cards'] => view.game?.deck.cards ?? noDeck.cards,
  stories: (view: GameView): readonly Story[] => view.game?.stories ?? noStories,
  story: (view: GameView): Story | null => currentStory(view.game),
  storyId: (view: GameView): string | null => view.game?.currentStoryId ?? null,
  round: (view: GameView): Round | null => latestRound(currentStory(view.game)),
  phase: (view: GameView): Phase => phaseOf(currentStory(view.game)),
  estimate: (view: GameView): CardLabel | null => currentStory(view.game)?.estimate ?? null,
} as const;

const noPlayers: Players = {};
const noStories: readonly Story[] = [];
const noDeck: Deck = { id: '', name: '', cards: [] };
