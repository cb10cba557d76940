import type { Envelope, Position } from '../messages.ts';
import type { Runtime } from '../seams/runtime.ts';
import { createBackoff } from './backoff.ts';
import type { ClientLimits } from './client-limits.ts';
import type { Port } from './port.ts';

/** Asks the server to lead on from what is held, one question at a time: to fill a gap, and to see whether it is there. */
export interface Synchroniser {
  /** A gap: up to `gameVersion` there is something that is not held. */
  catchUp(gameVersion: number): void;
  /** Asks what follows the held position: whether anybody is there (C7), whether the log is still this one (W4). */
  check(timeoutMs: number): void;
  /** Another connection: its handshake asks the same. */
  reset(): void;
}

export interface SynchroniserHost {
  readonly runtime: Runtime;
  readonly limits: ClientLimits;
  readonly port: Port;
  position(): Position | null;
  /** `asked` is the position that it answers; a `rejected` is handled here. */
  answered(envelope: Envelope, asked: Position | null): void;
  /** Nobody answered in time. */
  dead(): void;
  /** The server knows no player on this connection. */
  notJoined(): void;
}

export function createSynchroniser(host: SynchroniserHost): Synchroniser {
  const { limits, runtime } = host;
  const backoff = createBackoff({ runtime, minMs: limits.retryMinMs, maxMs: limits.retryMaxMs });
  let isAsking = false;
  let wanted = 0;
  let cancelDeadline: () => void = () => {};

  const ask = (timeoutMs: number): void => {
    if (isAsking) return;
    const asked = host.position();
    isAsking = host.port.ask(
      { type: 'sync', payload: { resumeFrom: asked }, timeoutMs },
      { answered: (envelope) => answered(envelope, asked), lost },
    );
  };
  const answered = (envelope: Envelope, asked: Position | null): void => {
    rest();
    const missing = wanted;
    if (envelope.type !== 'rejected') {
      wanted = 0;
      host.answered(envelope, asked);
    }
    // The server has refused, or what is still missing was under way meanwhile: once more, after a pause.
    if (missing > (host.position()?.gameVersion ?? 0)) backoff.schedule(0, () => ask(limits.syncTimeoutMs));
    else backoff.succeeded();
    if (isNotJoined(envelope)) host.notJoined();
  };
  const lost = (): void => {
    rest();
    host.dead();
  };
  const rest = (): void => {
    isAsking = false;
    cancelDeadline();
  };
  return {
    catchUp(gameVersion) {
      wanted = Math.max(wanted, gameVersion);
      if (!backoff.isWaiting()) ask(limits.syncTimeoutMs);
    },
    check(timeoutMs) {
      if (!isAsking) return ask(timeoutMs);
      // The question under way serves as well, if it is answered in time.
      cancelDeadline();
      cancelDeadline = runtime.setTimer(timeoutMs, lost);
    },
    reset() {
      rest();
      wanted = 0;
      backoff.reset();
    },
  };
}

function isNotJoined({ type, payload }: Envelope): boolean {
  return type === 'rejected' && (payload as { readonly code?: unknown }).code === 'not_joined';
}
