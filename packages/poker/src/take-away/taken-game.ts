import type { CommandFields, StoryImport } from '../command.ts';
import type { Deck, Game, PastRound, Settings, Story } from '../game.ts';
import { backlogOf } from '../rules/backlog.ts';
import { pastRoundsOf } from './past-rounds-of.ts';

export const takenGameFormat = 'planning-poker-game';
export const takenGameVersion = 1;

export interface TakenStory {
  readonly key: string | null;
  readonly title: string;
  readonly link: string | null;
  readonly description: string | null;
  readonly notes: string | null;
  /** What waits for its estimate is `pending`, whether people are voting on it or not. */
  readonly status: 'pending' | 'estimated' | 'skipped';
  readonly estimate: string | null;
  /** Those that were revealed, oldest first: what nobody turned stays hidden. */
  readonly rounds: readonly PastRound[];
}

/** A game as a file: all of its content, nothing of who takes part in it, and nothing that is hidden. */
export interface TakenGame {
  readonly format: typeof takenGameFormat;
  readonly version: typeof takenGameVersion;
  /** The game that it was; an import makes another one. */
  readonly gameId: string;
  readonly createdAt: number;
  readonly endedAt: number | null;
  readonly name: string;
  readonly deck: Deck;
  readonly settings: Settings;
  readonly stories: readonly TakenStory[];
}

/** The game to be taken away. Removed stories are left out. */
export function takenGame(game: Game): TakenGame {
  const { gameId, createdAt, endedAt, name, deck, settings } = game;
  return {
    format: takenGameFormat,
    version: takenGameVersion,
    gameId,
    createdAt,
    endedAt,
    name,
    deck,
    settings,
    stories: backlogOf(game).map((story) => takenStory(game, story)),
  };
}

function takenStory(game: Game, story: Story): TakenStory {
  const { key, title, link, description, notes, estimate } = story;
  return {
    key,
    title,
    link,
    description,
    notes,
    status: story.status === 'skipped' ? 'skipped' : estimate === null ? 'pending' : 'estimated',
    estimate,
    rounds: pastRoundsOf(game, story),
  };
}

/** What `createGame` begins a game with that goes on where the one in the file was left. */
export type ImportedGame = Pick<CommandFields['createGame'], 'name' | 'deck' | 'settings' | 'stories'>;

/** The way back: taken away again, the new game gives the same file, its own id and times aside. */
export function importedGame({ name, deck, settings, stories }: TakenGame): ImportedGame {
  return { name, deck, settings, stories: stories.map(importedStory) };
}

function importedStory({ title, key, link, description, notes, status, estimate, rounds }: TakenStory): StoryImport {
  return {
    title,
    key,
    link,
    description,
    notes,
    estimate,
    ...(status === 'skipped' ? { skipped: true } : {}),
    ...(rounds.length === 0 ? {} : { pastRounds: rounds }),
  };
}
