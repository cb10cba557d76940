import { defaultDeck, defaultSettings, type Role, type Settings, type SettingsChange } from '@planning-poker/poker';
import type { CreateGameBody } from '@planning-poker/protocol';
import { deckIds } from '@planning-poker/protocol/client';
import { type ChosenDeck, deckIn } from '../../state/deck-draft.ts';
import { parseStories } from '../../state/parse-stories.ts';

/** All that a game can begin with. */
export interface Setup {
  readonly name: string;
  readonly deck: ChosenDeck;
  readonly settings: Settings;
  readonly password: string;
  readonly stories: string;
  /** Whoever starts a game leads it, whether they vote or watch. */
  readonly role: Role;
}

/** A game as it is asked for; who asks is added on the way. */
export type NewGame = Omit<CreateGameBody, 'facilitator'>;

export const defaultSetup: Setup = {
  name: '',
  deck: { deckId: defaultDeck.id, own: null },
  settings: defaultSettings,
  password: '',
  stories: '',
  role: 'voter',
};

/** Says nothing of what is as usual: the server knows its defaults. */
export function gameOf(setup: Setup, usualName: string): NewGame {
  const stories = parseStories(setup.stories);
  const settings = differenceOf(setup.settings, defaultSettings);
  return {
    name: setup.name.trim() === '' ? usualName : setup.name.trim(),
    deck: deckOf(setup.deck),
    ...(settings === null ? {} : { settings }),
    ...(setup.password === '' ? {} : { password: setup.password }),
    ...(stories.length === 0 ? {} : { stories: [...stories] }),
  };
}

function deckOf(chosen: ChosenDeck): NonNullable<NewGame['deck']> {
  const builtIn = deckIds.find((deckId) => deckId === chosen.deckId);
  if (builtIn !== undefined) return builtIn;
  const { name, cards } = deckIn(chosen);
  return { name, cards: cards.map((card) => ({ ...card })) };
}

/** What has to be said of `settings` to somebody who takes `usual`; null: nothing. */
function differenceOf(settings: Settings, usual: Settings): SettingsChange | null {
  const permissions = differing(settings.permissions, usual.permissions);
  const change = differing<object>({ ...settings, permissions: null }, { ...usual, permissions: null });
  if (Object.keys(permissions).length > 0) return { ...change, permissions };
  return Object.keys(change).length === 0 ? null : change;
}

function differing<Fields extends object>(fields: Fields, usual: Fields): Partial<Fields> {
  const entries = Object.entries(fields).filter(([name, value]) => usual[name as keyof Fields] !== value);
  return Object.fromEntries(entries) as Partial<Fields>;
}
