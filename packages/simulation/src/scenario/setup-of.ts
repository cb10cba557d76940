import { deckById, defaultDeck } from '@planning-poker/poker';
import type { Deck, SettingsChange } from '@planning-poker/poker';
import type { PersonPlan } from '../run/plan.ts';
import { given } from './given.ts';
import type { Scenario } from './scenario.ts';

/** What a scenario's game begins with, and who comes to it: the same on every stage. */
export interface Setup {
  /** the first one creates the game */
  readonly people: readonly PersonPlan[];
  readonly settings: SettingsChange;
  readonly stories: readonly string[];
  readonly deck: Deck;
}

export function setupOf({ game, players, crowd }: Scenario): Setup {
  const habits = crowd?.habits ?? [];
  const crowded = Array.from({ length: crowd?.size ?? 0 }, (_, index): PersonPlan => {
    return { name: `Crowd ${index + 1}`, habit: habits[index % habits.length] ?? 'voter' };
  });
  return {
    people: [...players.map(({ name, habit = 'bystander' }) => ({ name, habit })), ...crowded],
    settings: settingsOf(game.settings ?? {}),
    stories: game.stories ?? ['One', 'Two', 'Three'],
    deck: deckById(game.deck ?? '') ?? defaultDeck,
  };
}

/** The settings that are given in a file, as a command takes them. */
export function settingsOf(settings: NonNullable<Scenario['game']['settings']>): SettingsChange {
  const { permissions, ...others } = settings;
  return { ...given(others), ...(permissions === undefined ? {} : { permissions: given(permissions) }) };
}
