import {
  correlationIdOf,
  envelopeText,
  parseClientMessage,
  protocolError,
  type ClientMessage,
  type ProtocolError,
} from '@planning-poker/protocol';
import type { EncodedMessage, Runtime, ServerLink, Session } from '@planning-poker/sync';
import { faultOf } from '../games/find-room.ts';
import { summaryOf } from '../games/summary.ts';
import { gameInLogs, type Log } from '../ops/logger.ts';
import type { Metrics } from '../ops/metrics.ts';
import { TokenBucket, type Rate } from '../security/token-bucket.ts';
import type { Seat } from './admission.ts';
import { answerOf, rejected } from './answers.ts';
import type { Deadline, Deadlines } from './deadlines.ts';
import { WireMessage, type PacketOptions } from './wire-message.ts';

/** The transport of one connection: engine.io's socket, as much of it as is used. */
export interface Wire {
  write(packet: string, options: PacketOptions): void;
  /** `discard`: what is not written yet is thrown away, for a peer that does not read. */
  close(discard?: boolean): void;
}

/** Calls back the sender of a message, where it waits for an answer. */
export type Acknowledge = (answer: WireMessage) => void;

/** What all connections of a node share. */
export interface ConnectionShared {
  readonly runtime: Runtime;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly deadlines: Deadlines;
  readonly requestTimeoutMs: number;
  readonly messages: Rate;
  isDraining(): boolean;
}

/** Messages beyond the rate that are answered, before the connection is closed: somebody who does not listen. */
const STRIKES: Rate = { perSecond: 1, burst: 50 };

type CommandMessage = Extract<ClientMessage, { kind: 'command' }>;

/** One connection: reads what its client sends, whatever it is, and writes what its room tells it. No timer, no listener of its own. */
export class Connection implements ServerLink {
  readonly linkId: string;
  readonly #wire: Wire;
  readonly #seat: Seat;
  readonly #shared: ConnectionShared;
  readonly #allowance: TokenBucket;
  #strikes: TokenBucket | null = null;
  #session: Session | null = null;
  #entering: Promise<void> = Promise.resolve();
  #gone = false;

  constructor(linkId: string, wire: Wire, seat: Seat, shared: ConnectionShared) {
    this.linkId = linkId;
    this.#wire = wire;
    this.#seat = seat;
    this.#shared = shared;
    this.#allowance = new TokenBucket(shared.messages, shared.runtime.now());
  }

  /** Begins: a stranger is welcomed [W15], a player gets what is missing. */
  open(): void {
    this.#entering = this.#enter();
  }

  send(message: EncodedMessage): void {
    const wire = message instanceof WireMessage ? message : new WireMessage(message.type, message.text);
    this.#wire.write(wire.packet, wire.options);
  }

  close(reason: string): void {
    this.#shared.log.debug({ game: gameInLogs(this.#seat.room.gameId), reason }, 'A connection is closed.');
    this.#wire.close(reason === 'delivery failed');
  }

  /** The transport has gone. */
  gone(): void {
    this.#gone = true;
    this.#session?.close();
    this.#session = null;
  }

  /** Takes a message, whatever it is. The one wrapper around user input: nothing that happens here ends the process [W10]. */
  take(raw: unknown, acknowledge: Acknowledge | null): void {
    try {
      this.#take(raw, acknowledge);
    } catch (error) {
      this.#failed(error, raw, acknowledge);
    }
  }

  #take(raw: unknown, acknowledge: Acknowledge | null): void {
    if (!this.#allowance.take(this.#shared.messages, this.#shared.runtime.now())) return this.#strike(raw, acknowledge);
    const read = parseClientMessage(raw);
    if (!read.ok) return this.#refuse(read.error, raw, acknowledge);
    const message = read.value;
    if (message.kind === 'received') this.#session?.received(message.gameVersion);
    else if (message.kind === 'command') this.#submit(message, acknowledge);
    else {
      this.#synchronise(message, acknowledge).catch((error: unknown) => this.#failed(error, raw, acknowledge));
    }
  }

  #submit({ command, correlationId }: CommandMessage, acknowledge: Acknowledge | null): void {
    const { runtime, deadlines, metrics, requestTimeoutMs } = this.#shared;
    const { room, playerId } = this.#seat;
    if (this.#shared.isDraining()) {
      metrics.commands.add('shutting_down');
      acknowledge?.(rejected(protocolError('shutting_down'), room.gameVersion, this.#meta(correlationId)));
      return;
    }
    const deadline: Deadline = {
      expiresAt: runtime.now() + requestTimeoutMs,
      expire: () => {
        metrics.commands.add('timeout');
        acknowledge?.(rejected(protocolError('timeout'), null, this.#meta(correlationId)));
      },
    };
    deadlines.add(deadline);
    const answered = room.submit({ actor: playerId, correlationId, command }).then((answer) => {
      if (!deadlines.finish(deadline)) return;
      const { counted, message } = answerOf(answer, this.#meta(correlationId));
      metrics.commands.add(counted);
      if (counted === 'accepted' && command.type === 'submitVote') metrics.totals.add('votes');
      acknowledge?.(message);
    });
    answered.catch((error: unknown) => {
      deadlines.finish(deadline);
      this.#failed(error, { correlationId }, acknowledge);
    });
  }

  async #synchronise(
    { correlationId, resumeFrom }: Extract<ClientMessage, { kind: 'sync' }>,
    acknowledge: Acknowledge | null,
  ): Promise<void> {
    await this.#entering;
    const session = this.#session;
    if (session === null) return;
    try {
      const message = await session.sync(resumeFrom, correlationId);
      acknowledge?.(message instanceof WireMessage ? message : new WireMessage(message.type, message.text));
    } catch (error) {
      acknowledge?.(rejected(faultOf(error), this.#seat.room.gameVersion, this.#meta(correlationId)));
    }
  }

  async #enter(): Promise<void> {
    const { room, playerId, resumeFrom } = this.#seat;
    try {
      const session = await room.connect(this, playerId, resumeFrom);
      if (this.#gone) return session.close();
      this.#session = session;
      // Only now has this node read as far as its client [R5], and can tell a stranger.
      if (room.membership(playerId) !== 'member') this.send(this.#welcome());
    } catch (error) {
      this.#shared.log.debug(
        { game: gameInLogs(room.gameId), code: faultOf(error).code },
        'A connection could not enter its game.',
      );
      this.close('cannot enter');
    }
  }

  #welcome(): WireMessage {
    const { room, playerId } = this.#seat;
    const payload = JSON.stringify({ game: summaryOf(room.state), playerId, player: null });
    return new WireMessage('welcome', envelopeText('welcome', payload, this.#meta(this.#shared.runtime.newId())));
  }

  /** An invalid message is answered and counted; it does not end the connection. */
  #refuse(error: ProtocolError, raw: unknown, acknowledge: Acknowledge | null): void {
    this.#shared.metrics.invalid.add(error.code);
    const answer = rejected(
      error,
      this.#seat.room.gameVersion,
      this.#meta(correlationIdOf(raw) ?? this.#shared.runtime.newId()),
    );
    if (acknowledge === null) this.send(answer);
    else acknowledge(answer);
  }

  #strike(raw: unknown, acknowledge: Acknowledge | null): void {
    const now = this.#shared.runtime.now();
    this.#strikes ??= new TokenBucket(STRIKES, now);
    if (this.#strikes.take(STRIKES, now)) this.#refuse(protocolError('rate_limited'), raw, acknowledge);
    else this.close('too many messages');
  }

  #failed(error: unknown, raw: unknown, acknowledge: Acknowledge | null): void {
    this.#shared.log.error({ game: gameInLogs(this.#seat.room.gameId), err: error }, 'A message could not be served.');
    this.#refuse(protocolError('internal'), raw, acknowledge);
  }

  #meta(correlationId: string) {
    return { correlationId, timestamp: this.#shared.runtime.now() };
  }
}
