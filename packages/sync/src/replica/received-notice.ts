import type { Runtime } from '../seams/runtime.ts';

/** Tells the server which versions have been applied, cumulatively: few messages, and none later than promised. */
export interface ReceivedNotice {
  /** All up to `gameVersion` is applied; told at once where it is urgent, else with what follows within the delay. */
  applied(gameVersion: number, isUrgent: boolean): void;
  /** The server has sent again what it was told of: tell it once more. */
  repeat(gameVersion: number): void;
  /** Forgets what was told and what was to be told: another connection. */
  reset(): void;
}

export interface ReceivedNoticeOptions {
  readonly runtime: Pick<Runtime, 'setTimer'>;
  readonly delayMs: number;
  readonly post: (gameVersion: number) => void;
}

export function createReceivedNotice({ runtime, delayMs, post }: ReceivedNoticeOptions): ReceivedNotice {
  let told = 0;
  let latest = 0;
  let cancel: (() => void) | null = null;
  const stop = (): void => {
    cancel?.();
    cancel = null;
  };
  const tell = (): void => {
    stop();
    told = latest;
    post(latest);
  };
  const note = (gameVersion: number, isUrgent: boolean): void => {
    latest = gameVersion;
    if (latest === told) return;
    if (isUrgent) tell();
    else cancel ??= runtime.setTimer(delayMs, tell);
  };
  return {
    applied: note,
    repeat(gameVersion) {
      told = 0;
      note(gameVersion, false);
    },
    reset() {
      stop();
      told = 0;
      latest = 0;
    },
  };
}
