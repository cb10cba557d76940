import type { Game, PlayerId } from '@planning-poker/poker';
import { useCallback } from 'react';
import { reasonOf } from '../../messages/reason.ts';
import { t } from '../../messages/t.ts';
import { useGameStore } from '../../state/game-context.tsx';
import { useNotices } from '../../state/notices.tsx';
import { namesOf } from '../../state/names-of.ts';
import { focusOf, roundInFocus } from '../../state/round.ts';
import { shortList } from '../../state/short-list.ts';
import { type Refusal, useCommand } from '../../state/use-command.ts';

/** Turns the cards; with `force` without those who are waited for. */
export function useReveal(): (force: boolean) => void {
  const game = useGameStore();
  const command = useCommand();
  const { say } = useNotices();
  return useCallback(
    (force) => {
      const view = game.view.getState();
      const story = focusOf(view);
      const round = roundInFocus(view);
      if (story === null || round === null) return;
      const reveal = { type: 'revealVotes', storyId: story.storyId, round: round.number } as const;

      // Somebody who leads too was faster: who it was is a sentence that comes when it is needed.
      const told = (refusal: Refusal): string | null => {
        if (refusal.code !== 'round_not_open' && refusal.code !== 'stale_round') return reasonOf(refusal);
        void import('./already-done.ts')
          .then(
            ({ alreadyDone }) => alreadyDone(game.view.getState(), reveal),
            () => undefined,
          )
          .then((sentence) => sentence !== null && say(sentence ?? reasonOf(refusal)));
        return null;
      };
      // The server also waits for people whose connection broke a moment ago, whom this page shows as away.
      const refused = (refusal: Refusal): string | null => {
        const missing = missingIn(refusal, game.view.getState().game?.players ?? {});
        if (missing === null) return told(refusal);
        say(t('reveal.stillHere', { names: shortList(missing) }), {
          action: { label: revealLabel(missing), run: () => void command({ ...reveal, force: true }) },
        });
        return null;
      };
      void command(force ? { ...reveal, force } : reveal, refused);
    },
    [game, command, say],
  );
}

/** What the button does, by name. */
export function revealLabel(missing: readonly string[]): string {
  if (missing.length === 0) return t('reveal.all');
  return missing.length <= 2
    ? t('reveal.without', { names: shortList(missing) })
    : t('reveal.withoutMany', { count: missing.length });
}

function missingIn(refusal: Refusal, players: Game['players']): readonly string[] | null {
  if (refusal.status !== 'rejected' || refusal.code !== 'votes_missing') return null;
  const { waitingFor } = refusal.details;
  if (!Array.isArray(waitingFor)) return null;
  return namesOf(
    waitingFor.filter((id): id is PlayerId => typeof id === 'string'),
    players,
  );
}
