import type { CommandOf } from '@planning-poker/poker';
import { after } from '../../messages/en/after.ts';
import { t, teach } from '../../messages/t.ts';
import { deedOf } from '../../state/deed-of.ts';
import { shortName } from '../../state/short-list.ts';
import type { GameView } from '../../sync/game-store.ts';

teach(after);

/**
 * Two who lead pressed the same at once, and somebody was faster: who, in a sentence (U30). Null: nothing to tell, since it
 * was this player, with the press before or in another tab. Undefined: it is not known.
 */
export function alreadyDone(
  view: GameView,
  command: CommandOf<'revealVotes'> | CommandOf<'restartVoting'>,
): string | null | undefined {
  const { storyId, round } = command;
  if (command.type === 'revealVotes') {
    const deed = deedOf(view, 'votesRevealed', 0, (data) => data.storyId === storyId && data.round === round);
    if (deed === null) return undefined;
    if (deed.mine) return null;
    return deed.name === null ? t('already.revealedByItself') : t('already.revealed', { name: shortName(deed.name) });
  }
  const deed = deedOf(view, 'roundStarted', 0, (data) => data.storyId === storyId && data.round > round);
  if (deed === null || deed.name === null) return undefined;
  if (deed.mine) return null;
  return t('already.again', { name: shortName(deed.name), round: deed.data.round });
}
