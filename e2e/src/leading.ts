import { GameSettings } from './game-settings.ts';
import { Menu } from './menu.ts';
import { PeopleSheet } from './people-sheet.ts';
import type { Player } from './player.ts';
import { Timer } from './timer.ts';

/** What somebody sees and does who leads a game, or is led. */
export interface Leading {
  readonly timer: Timer;
  readonly people: PeopleSheet;
  readonly settings: GameSettings;
  readonly menu: Menu;
}

export function leading({ page }: Player): Leading {
  return {
    timer: new Timer(page),
    people: new PeopleSheet(page),
    settings: new GameSettings(page),
    menu: new Menu(page),
  };
}
