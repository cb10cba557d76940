import { useEffect, useState } from 'react';
import { after } from '../../browser/timers.ts';
import { useGameStore } from '../../state/game-context.tsx';
import { newestVersion, type Reaction, reactionsAfter } from '../../state/reactions.ts';

/** Long enough to look up from the cards. */
const shownMs = 3_000;
/** A whole table that cheers is a handful of emoji. */
const atOnce = 24;

/** The reactions of the last moment. Those from before this page stood are never shown. */
export function useFreshReactions(): readonly Reaction[] {
  const game = useGameStore();
  const [fresh, setFresh] = useState<readonly Reaction[]>([]);
  useEffect(() => {
    let version = newestVersion(game.view.getState());
    const cancels = new Set<() => void>();
    const unsubscribe = game.view.subscribe((view) => {
      const came = reactionsAfter(view, version);
      const last = came.at(-1);
      if (last === undefined) return;
      version = last.version;
      setFresh((before) => [...before, ...came].slice(-atOnce));
      const cancel = after(shownMs, () => {
        cancels.delete(cancel);
        setFresh((before) => before.filter((reaction) => reaction.version > last.version));
      });
      cancels.add(cancel);
    });
    return () => {
      unsubscribe();
      for (const cancel of cancels) cancel();
    };
  }, [game]);
  return fresh;
}
