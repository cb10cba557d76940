import type { DomainCommand } from '../decider.ts';
import type { Envelope } from '../messages.ts';
import type { Runtime } from '../seams/runtime.ts';
import { createBackoff } from './backoff.ts';
import type { ClientLimits } from './client-limits.ts';
import type { Outbox } from './outbox.ts';
import type { Port } from './port.ts';

/** Puts what is queued on the wire: in order, only while live, again and again until it is judged (C2). */
export interface Sender {
  /** Sends what may be sent now. */
  flush(): void;
  /** Another connection, or a server that can do all again: what was to be waited for is void. */
  reset(): void;
}

export interface SenderHost<Command> {
  readonly runtime: Runtime;
  readonly limits: ClientLimits;
  readonly port: Port;
  readonly ledger: SenderLedger<Command>;
  /** No answer in time: is anybody there? */
  unanswered(): void;
}

/** What there is to send, and where it is written down what became of it. */
export interface SenderLedger<Command> {
  readonly outbox: Outbox<Command>;
  maySend(command: Command): boolean;
  sent(correlationId: string): void;
  accepted(correlationId: string, gameVersion: number): void;
  rejected(correlationId: string, rejection: RejectedPayload): void;
  /** It is to be sent again. */
  requeued(correlationId: string): void;
}

/** `rejected` on the wire */
export interface RejectedPayload {
  readonly code: string;
  readonly message: string;
  readonly details: { readonly [key: string]: unknown };
  readonly retryable: boolean;
}

export function createSender<Command extends DomainCommand>(host: SenderHost<Command>): Sender {
  const { ledger, limits, runtime } = host;
  const backoff = createBackoff({ runtime, minMs: limits.retryMinMs, maxMs: limits.retryMaxMs });
  const flush = (): void => {
    // Nothing overtakes a command that waits to be sent again: order is the player's intention.
    if (backoff.isWaiting()) return;
    let inFlight = ledger.outbox.filter(({ stage }) => stage === 'sent').length;
    for (const { stage, correlationId, command } of ledger.outbox) {
      if (inFlight >= limits.inFlight) return;
      if (stage !== 'queued' || !ledger.maySend(command)) continue;
      inFlight += 1;
      send(correlationId, command);
    }
  };
  const again = (correlationId: string, atLeastMs: number): void => {
    ledger.requeued(correlationId);
    backoff.schedule(atLeastMs, flush);
  };
  // Its frame may have been faster than its answer (C5): then nothing needs to be sent again.
  const isAwaited = (correlationId: string): boolean =>
    ledger.outbox.some((entry) => entry.correlationId === correlationId && entry.stage === 'sent');
  const judged = (correlationId: string, answer: Envelope): void => {
    const judgement = readJudgement(answer);
    if (judgement.status === 'none') {
      if (isAwaited(correlationId)) again(correlationId, judgement.retryAfterMs);
      return;
    }
    backoff.succeeded();
    if (judgement.status === 'accepted') ledger.accepted(correlationId, judgement.gameVersion);
    else ledger.rejected(correlationId, judgement.rejection);
    flush();
  };
  const lost = (correlationId: string): void => {
    if (!isAwaited(correlationId)) return;
    again(correlationId, 0);
    host.unanswered();
  };
  const send = (correlationId: string, { type, ...payload }: Command): void => {
    ledger.sent(correlationId);
    host.port.ask(
      { type, payload, correlationId, timeoutMs: limits.ackTimeoutMs },
      { answered: (answer) => judged(correlationId, answer), lost: () => lost(correlationId) },
    );
  };
  return { flush, reset: () => backoff.reset() };
}

type Judgement =
  | { readonly status: 'accepted'; readonly gameVersion: number }
  | { readonly status: 'rejected'; readonly rejection: RejectedPayload }
  /** It was no decision (W5): the same command may be sent again. */
  | { readonly status: 'none'; readonly retryAfterMs: number };

/** The link has parsed the payload by its type. */
function readJudgement({ type, payload }: Envelope): Judgement {
  if (type === 'accepted') return { status: 'accepted', ...(payload as { readonly gameVersion: number }) };
  if (type !== 'rejected') return { status: 'none', retryAfterMs: 0 };
  const rejection = payload as RejectedPayload;
  return rejection.retryable
    ? { status: 'none', retryAfterMs: retryAfterMs(rejection) }
    : { status: 'rejected', rejection };
}

function retryAfterMs({ details }: RejectedPayload): number {
  const wanted = details['retryAfterMs'];
  return typeof wanted === 'number' && wanted > 0 ? wanted : 0;
}
