import type { CommandType } from '@planning-poker/poker';
import type { GameView } from '../sync/game-store.ts';

/** Is such a command on its way? What is never predicted (C1) shows as under way. */
export function isUnderWay(type: CommandType): (view: GameView) => boolean {
  return (view) => view.pending.some(({ command }) => command.type === type);
}
