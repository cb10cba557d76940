import type { Envelope } from '../messages.ts';
import type { ClientLink } from '../seams/link.ts';
import type { Runtime } from '../seams/runtime.ts';
import type { ClockSample } from './clock-offset.ts';

/** What a question comes to: one of the two, once; or neither, where the connection that it was asked on is no more. */
export interface AnswerHandlers {
  answered(envelope: Envelope): void;
  lost(): void;
}

/** Questions and notices over the present connection; what an earlier one still answers is heard by nobody (C6). */
export interface Port {
  /** false: there is no connection to ask on. */
  ask(question: Question, handlers: AnswerHandlers): boolean;
  post(type: string, payload: object): void;
}

export interface Question {
  readonly type: string;
  readonly payload: object;
  readonly timeoutMs: number;
  /** a command's own id; else a fresh one is taken */
  readonly correlationId?: string;
}

export interface PortOptions {
  readonly runtime: Pick<Runtime, 'now' | 'newId'>;
  /** null: not connected */
  readonly link: () => ClientLink | null;
  /** counts connections: differs from one to the next */
  readonly session: () => number;
  readonly turn: (work: () => void) => void;
  readonly observe: (sample: ClockSample) => void;
}

export function createPort({ runtime, link, session, turn, observe }: PortOptions): Port {
  const envelope = (type: string, payload: object, correlationId: string = runtime.newId()): Envelope => ({
    type,
    correlationId,
    timestamp: runtime.now(),
    version: 1,
    payload,
  });
  return {
    ask({ type, payload, timeoutMs, correlationId }, handlers) {
      const present = link();
      if (present === null) return false;
      const askedIn = session();
      const asked = envelope(type, payload, correlationId);
      const ifPresent = (work: () => void): void => {
        if (session() === askedIn) turn(work);
      };
      present.request(asked, timeoutMs).then(
        (answer) =>
          ifPresent(() => {
            observe({ serverMs: answer.timestamp, sentAt: asked.timestamp, receivedAt: runtime.now() });
            handlers.answered(answer);
          }),
        () => ifPresent(() => handlers.lost()),
      );
      return true;
    },
    post(type, payload) {
      link()?.post(envelope(type, payload));
    },
  };
}
