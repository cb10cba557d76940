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
  /** Another connection: what was to be waited for is void. */
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
  const judged = (correlationId: string, answer: Envelope): void => {
    const judgement = readJudgement(answer);
    if (judgement === null) return again(correlationId, 0);
    if (!judgement.accepted && judgement.rejection.retryable) {
      return again(correlationId, retryAfterMs(judgement.rejection));
    }
    backoff.succeeded();
    if (judgement.accepted) ledger.accepted(correlationId, judgement.gameVersion);
    else ledger.rejected(correlationId, judgement.rejection);
    flush();
  };
  const lost = (correlationId: string): void => {
    again(correlationId, 0);
    host.unanswered();
  };
  const send = (correlationId: string, { type, ...payload }: Command): void => {
    ledger.sent(correlationId);
    // Its frame may be faster than its answer (C5): then the answer says nothing new.
    const ifAwaited = (work: () => void): void => {
      if (ledger.outbox.some((entry) => entry.correlationId === correlationId && entry.stage === 'sent')) work();
    };
    host.port.ask(
      { type, payload, correlationId, timeoutMs: limits.ackTimeoutMs },
      {
        answered: (answer) => ifAwaited(() => judged(correlationId, answer)),
        lost: () => ifAwaited(() => lost(correlationId)),
      },
    );
  };
  return { flush, reset: () => backoff.reset() };
}

type Judgement =
  | { readonly accepted: true; readonly gameVersion: number }
  | { readonly accepted: false; readonly rejection: RejectedPayload };

/** null: not an answer to a command. The link has parsed the payload by its type. */
function readJudgement({ type, payload }: Envelope): Judgement | null {
  if (type === 'accepted') return { accepted: true, gameVersion: (payload as { gameVersion: number }).gameVersion };
  if (type === 'rejected') return { accepted: false, rejection: payload as RejectedPayload };
  return null;
}

function retryAfterMs({ details }: RejectedPayload): number {
  const wanted = details['retryAfterMs'];
  return typeof wanted === 'number' && wanted > 0 ? wanted : 0;
}
