import { useEffect, useState } from 'react';
import { after } from '../../browser/timers.ts';
import type { TimeMachine } from '../../sync/past/time-machine.ts';

export interface Play {
  readonly playing: boolean;
  readonly toggle: () => void;
}

interface PlayOptions {
  readonly version: number;
  readonly latest: number;
  readonly stepsPerSecond: number;
  /** Is the moment on the screen? A film does not run ahead of its pictures. */
  readonly ready: boolean;
}

/** Goes on by itself, step by step, until the newest change; from there it begins anew. */
export function usePlay(machine: TimeMachine, { version, latest, stepsPerSecond, ready }: PlayOptions): Play {
  const [playing, setPlaying] = useState(false);
  useEffect(() => {
    if (!playing || !ready) return undefined;
    return after(1_000 / stepsPerSecond, () => {
      machine.goTo(version + 1);
      if (version + 1 >= latest) setPlaying(false);
    });
  }, [machine, playing, ready, version, latest, stepsPerSecond]);
  return {
    playing,
    toggle() {
      if (!playing && version >= latest) machine.goTo(1);
      setPlaying(!playing && latest > 1);
    },
  };
}
