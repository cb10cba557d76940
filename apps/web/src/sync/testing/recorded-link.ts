import type { ClientLink, Envelope, LinkHandlers, Position, RefusedHandshake } from '@planning-poker/sync';
import { createSocketLink } from '../socket-link.ts';
import type { SocketLinkOptions } from '../socket-link.ts';

export interface RecordedLink {
  readonly link: ClientLink;
  /** every callback's name, in order; of `redialing` with its attempt */
  readonly calls: readonly string[];
  readonly messages: readonly Envelope[];
  readonly refusals: readonly RefusedHandshake[];
  readonly backoffsMs: readonly number[];
  readonly unreadable: readonly unknown[];
  resumeFrom: Position | null;
}

/** A link whose callbacks are written down. */
export function recordLink(address: URL, options: Partial<SocketLinkOptions> = {}): RecordedLink {
  const calls: string[] = [];
  const messages: Envelope[] = [];
  const refusals: RefusedHandshake[] = [];
  const backoffsMs: number[] = [];
  const unreadable: unknown[] = [];
  const handlers: LinkHandlers = {
    resumeFrom: () => recorded.resumeFrom,
    connected: () => calls.push('connected'),
    message: (message) => messages.push(message),
    disconnected: (reason) => calls.push(`disconnected: ${reason}`),
    refused(error) {
      calls.push('refused');
      refusals.push(error);
    },
    redialing(attempt, backoffMs) {
      calls.push(`redialing ${attempt}`);
      backoffsMs.push(backoffMs);
    },
  };
  const link = createSocketLink(
    {
      address,
      gameId: 'k7m29qxt4b1c',
      token: 'a-token-of-twenty-two-characters',
      runtime: { setTimer, random: () => 0.1 },
      onUnreadable: (message) => unreadable.push(message),
      ...options,
    },
    handlers,
  );
  const recorded: RecordedLink = { link, calls, messages, refusals, backoffsMs, unreadable, resumeFrom: null };
  return recorded;
}

function setTimer(delayMs: number, callback: () => void): () => void {
  const timer = setTimeout(callback, delayMs);
  return () => clearTimeout(timer);
}
