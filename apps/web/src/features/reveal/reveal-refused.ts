import type { CommandOf, Game, PlayerId } from '@planning-poker/poker';
import { after } from '../../messages/en/after.ts';
import { reasonOf } from '../../messages/reason.ts';
import { t, teach } from '../../messages/t.ts';
import { namesOf } from '../../state/names-of.ts';
import type { Notices } from '../../state/notices.tsx';
import { shortList } from '../../state/short-list.ts';
import type { Refusal } from '../../state/use-command.ts';
import type { GameView } from '../../sync/game-store.ts';
import { alreadyDone } from './already-done.ts';
import { revealLabel } from './reveal-label.ts';

teach(after);

interface Ways {
  readonly say: Notices['say'];
  /** Turns the cards without those who are missing. */
  readonly force: () => void;
}

/** Tells why the cards were not turned: who is missing after all, and a way to go on without them; who was faster; or the reason. */
export function tellRefused(
  refusal: Refusal,
  reveal: CommandOf<'revealVotes'>,
  view: GameView,
  { say, force }: Ways,
): void {
  // The server also waits for people whose connection broke a moment ago, whom this page shows as away.
  const missing = missingIn(refusal, view.game?.players ?? {});
  if (missing !== null) {
    const action = { label: revealLabel(missing), run: force };
    return say(t('reveal.stillHere', { names: shortList(missing) }), { action });
  }
  if (refusal.code !== 'round_not_open' && refusal.code !== 'stale_round')
    return say(reasonOf(refusal), { tone: 'bad' });
  // Somebody who leads too was faster.
  const sentence = alreadyDone(view, reveal);
  if (sentence !== null) say(sentence ?? reasonOf(refusal));
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
