import { GameSettings } from './game-settings.ts';
import type { GameServer } from './game-server.ts';
import { PeopleSheet } from './people-sheet.ts';
import type { Player } from './player.ts';
import { Timer } from './timer.ts';

/** What somebody sees and does who leads a game, or is led. */
export interface Leading {
  readonly timer: Timer;
  readonly people: PeopleSheet;
  readonly settings: GameSettings;
}

export function leading({ page }: Player): Leading {
  return { timer: new Timer(page), people: new PeopleSheet(page), settings: new GameSettings(page) };
}

/** The first one starts a game in a browser, and leads it; the others come by its link. */
export async function gameLedBy(server: GameServer, leader: Player, ...others: readonly Player[]): Promise<void> {
  await leader.startPage.open(server);
  await leader.startPage.startGame(leader.name);
  await leader.table.isOpen();
  for (const player of others) {
    await player.joinPage.open(leader.page.url());
    await player.joinPage.join(player.name);
    await player.table.isOpen();
  }
}
