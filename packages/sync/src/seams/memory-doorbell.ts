import type { Doorbell } from './doorbell.ts';

/** A doorbell among those who share it: one node, or several in one process. */
export function createMemoryDoorbell(): Doorbell {
  const listeners = new Map<string, Set<(gameVersion: number) => void>>();
  return {
    ring: (gameId, gameVersion) => {
      for (const onRing of listeners.get(gameId) ?? []) onRing(gameVersion);
    },
    listen: (gameId, onRing) => {
      const others = listeners.get(gameId) ?? new Set();
      listeners.set(gameId, others.add(onRing));
      return () => {
        others.delete(onRing);
        if (others.size === 0) listeners.delete(gameId);
      };
    },
  };
}
