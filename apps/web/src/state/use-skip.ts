import { type Command, currentRound, type Round, type Story, storyOf } from '@planning-poker/poker';
import { useCallback } from 'react';
import { skip } from '../messages/en/skip.ts';
import { t, teach } from '../messages/t.ts';
import { useGameStore } from './game-context.tsx';
import { useNotices } from './notices.tsx';
import { shortTitle } from './short-title.ts';
import { useCommand } from './use-command.ts';
import type { GameView } from '../sync/game-store.ts';

teach(skip);

/** A story that has an estimate, also one that is voted on again, would lose it. */
export function isSkippable({ status, estimate }: Story): boolean {
  return estimate === null && (status === 'pending' || status === 'voting' || status === 'revealed');
}

/** Passes over a story, and says so with the way back. What was lost with it is said too: then the way back begins the story anew. */
export function useSkip(): (story: Story) => void {
  const game = useGameStore();
  const command = useCommand();
  const { say } = useNotices();
  return useCallback(
    (story) => {
      const { storyId } = story;
      const isShared = game.view.getState().game?.currentStoryId === storyId;
      const round = currentRound(story);
      const run = () => {
        const now = game.view.getState().game;
        const isSkipped = now !== null && storyOf(now, storyId)?.status === 'skipped';
        for (const back of waysBack(storyId, round, isSkipped, isShared)) void command(back);
      };
      void command({ type: 'skipStory', storyId }).then((skipped) => {
        if (!skipped) return;
        const title = shortTitle(story.title);
        const count = round?.status === 'open' ? cardsIn(game.view.getState(), storyId, round.number) : 0;
        const text = count === 0 ? t('skip.done', { title }) : t('skip.doneWithCards', { title, count });
        const label = t(count === 0 ? 'skip.undo' : 'skip.startAgain');
        say(text, { action: { label, run }, topic: 'settled' });
      });
    },
    [game, command, say],
  );
}

/** An open round ends with the skip, with the cards that came until then: what nobody has turned stays hidden for ever. */
function cardsIn({ game }: GameView, storyId: string, round: number): number {
  const rounds = (game === null ? null : storyOf(game, storyId))?.rounds ?? [];
  return Object.keys(rounds.find(({ number }) => number === round)?.votes ?? {}).length;
}

/**
 * No command takes a skip back. A story that was open is opened anew. One that was turned, or never opened, comes back as it was when it is
 * removed and restored (D24): a new round would hide what was turned, and ask for cards on what nobody has begun.
 */
function waysBack(storyId: string, round: Round | null, isSkipped: boolean, isShared: boolean): readonly Command[] {
  const asItWas = isSkipped && (round === null || round.status === 'revealed');
  const start = { type: 'startStory', storyId } as const;
  if (asItWas) {
    const restore = [{ type: 'removeStory', storyId } as const, { type: 'restoreStory', storyId } as const];
    return isShared ? [...restore, start] : restore;
  }
  return [isShared ? start : { type: 'openVoting', storyIds: [storyId] }];
}
