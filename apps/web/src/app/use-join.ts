import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import type { Entry } from '../features/join/join-form.tsx';
import { reasonOf } from '../messages/reason.ts';
import { t } from '../messages/t.ts';
import { useGame, useGameStore } from '../state/game-context.tsx';
import { isUnderWay } from '../state/pending.ts';
import type { Refusal } from '../state/use-command.ts';
import type { GameView } from '../sync/game-store.ts';

/** The one limit that somebody who joins can come up against is the game's number of people. */
const whyNot = (refusal: Refusal): string => (refusal.code === 'limit_reached' ? t('join.full') : reasonOf(refusal));

interface Joining {
  readonly join: (entry: Entry) => void;
  readonly underWay: boolean;
  /** Why the last attempt was refused, in words. */
  readonly refused: string | null;
}

const joinPending = isUnderWay('joinGame');
/** A line that was refused (a wrong password) takes nothing any more, whatever still waits for it. */
const joinUnderWay = (view: GameView) => joinPending(view) && view.connection.status !== 'failed';

/** Joins the game; an entry with a password goes through `onPassword`, and comes back as `entry` with the line that it opened. */
export function useJoin(entry: Entry | null, onPassword: (entry: Entry) => void): Joining {
  const game = useGameStore();
  const underWay = useGame(joinUnderWay);
  const [refused, setRefused] = useState<string | null>(null);
  const ask = useCallback(
    ({ name, role }: Entry) => {
      void game.submit({ type: 'joinGame', name, role }).settled.then((outcome) => {
        // A line that was hung up or refused says so itself.
        if (outcome.status !== 'accepted' && outcome.code !== 'not_live') setRefused(whyNot(outcome));
      });
    },
    [game],
  );
  const joinWaiting = useEffectEvent(() => {
    if (entry !== null) ask(entry);
  });
  useEffect(() => joinWaiting(), [game]);
  const join = useCallback(
    (given: Entry) => {
      setRefused(null);
      if (given.password === null) ask(given);
      else onPassword(given);
    },
    [ask, onPassword],
  );
  return { join, underWay, refused };
}
