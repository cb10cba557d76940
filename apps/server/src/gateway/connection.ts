import {
  correlationIdOf,
  envelopeText,
  limits,
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
import { Outbox, type Wire } from './outbox.ts';
import { TOO_LARGE, type MessageTaker } from './packet-parser.ts';
import { SyncAllowance } from './sync-allowance.ts';
import { WireMessage, type WirePacket } from './wire-message.ts';

/** What all connections of a node share. */
export interface ConnectionShared {
  readonly runtime: Runtime;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly deadlines: Deadlines;
  readonly requestTimeoutMs: number;
  readonly messages: Rate;
  isDraining(): boolean;
  /** Something is in a connection's outbox: it is flushed at the end of this turn. */
  wrote(connection: Connection): void;
}

/** Messages beyond the rate that are answered, before the connection is closed: somebody who does not listen. */
const STRIKES: Rate = { perSecond: 1, burst: 50 };

/** Reading a message costs what it weighs: one of a megabyte counts as many small ones [S9]. */
const CHARACTERS_OF_A_MESSAGE = 16_384;

const tooLarge = {
  ok: false,
  error: protocolError('limit_reached', 'A message may have 1 MiB: send it in several.', {
    limit: 'messageBytes',
    maximum: limits.messageBytes,
  }),
} as const;

type CommandMessage = Extract<ClientMessage, { kind: 'command' }>;

/** One connection: reads what its client sends, whatever it is, and writes what its room tells it. No timer, no listener of its own. */
export class Connection implements ServerLink, MessageTaker {
  readonly linkId: string;
  readonly #wire: Wire;
  readonly #outbox: Outbox;
  readonly #seat: Seat;
  readonly #shared: ConnectionShared;
  readonly #allowance: TokenBucket;
  #strikes: TokenBucket | null = null;
  #syncs: SyncAllowance | null = null;
  #session: Session | null = null;
  #entering: Promise<void> = Promise.resolve();
  #gone = false;

  constructor(linkId: string, wire: Wire, seat: Seat, shared: ConnectionShared) {
    this.linkId = linkId;
    this.#wire = wire;
    this.#outbox = new Outbox(wire);
    this.#seat = seat;
    this.#shared = shared;
    this.#allowance = new TokenBucket(shared.messages, shared.runtime.now());
  }

  /** Begins: a stranger is welcomed [W15], a player gets what is missing. */
  open(): void {
    this.#entering = this.#enter();
  }

  send(message: EncodedMessage): void {
    this.#write(asWireMessage(message).packet);
  }

  flush(): void {
    if (this.#outbox.flush()) return;
    this.#shared.log.debug({ game: gameInLogs(this.#seat.room.gameId) }, 'A connection that does not read is closed.');
    this.#wire.close(true);
  }

  close(reason: string): void {
    this.flush();
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
  take(raw: unknown, ackId: number | null, characters = 0): void {
    try {
      this.#take(raw, ackId, 1 + Math.floor(characters / CHARACTERS_OF_A_MESSAGE));
    } catch (error) {
      this.#failed(error, raw, ackId);
    }
  }

  #take(raw: unknown, ackId: number | null, cost: number): void {
    if (!this.#allowance.take(this.#shared.messages, this.#shared.runtime.now(), cost))
      return this.#strike(raw, ackId, cost);
    const read = raw === TOO_LARGE ? tooLarge : parseClientMessage(raw);
    if (!read.ok) return this.#refuse(read.error, raw, ackId);
    const message = read.value;
    if (message.kind === 'received') this.#session?.received(message.gameVersion);
    else if (message.kind === 'command') this.#submit(message, ackId);
    else {
      // One after another: the answer to each is weighed before the next is begun.
      this.#entering = this.#entering
        .then(() => this.#synchronise(message, ackId))
        .catch((error: unknown) => this.#failed(error, raw, ackId));
    }
  }

  #submit({ command, correlationId }: CommandMessage, ackId: number | null): void {
    const { runtime, deadlines, metrics, requestTimeoutMs } = this.#shared;
    const { room, playerId } = this.#seat;
    if (this.#shared.isDraining()) {
      metrics.commands.add('shutting_down');
      this.#answer(ackId, rejected(protocolError('shutting_down'), room.gameVersion, this.#meta(correlationId)));
      return;
    }
    const deadline: Deadline = {
      expiresAt: runtime.now() + requestTimeoutMs,
      expire: () => {
        metrics.commands.add('timeout');
        this.#answer(ackId, rejected(protocolError('timeout'), null, this.#meta(correlationId)));
      },
    };
    deadlines.add(deadline);
    const answered = room.submit({ actor: playerId, correlationId, command }).then((answer) => {
      if (!deadlines.finish(deadline)) return;
      const { counted, message } = answerOf(answer, this.#meta(correlationId));
      metrics.commands.add(counted);
      if (counted === 'accepted' && command.type === 'submitVote') metrics.totals.add('votes');
      this.#answer(ackId, message);
    });
    answered.catch((error: unknown) => {
      deadlines.finish(deadline);
      this.#failed(error, { correlationId }, ackId);
    });
  }

  async #synchronise(
    { correlationId, resumeFrom }: Extract<ClientMessage, { kind: 'sync' }>,
    ackId: number | null,
  ): Promise<void> {
    const session = this.#session;
    if (session === null) return;
    const { runtime } = this.#shared;
    this.#syncs ??= new SyncAllowance();
    if (!this.#syncs.mayAsk(runtime.now()))
      return this.#refuse(protocolError('rate_limited'), { correlationId }, ackId);
    try {
      const message = asWireMessage(await session.sync(resumeFrom, correlationId));
      this.#syncs.answered(message.bytes, runtime.now());
      this.#answer(ackId, message);
    } catch (error) {
      this.#answer(ackId, rejected(faultOf(error), this.#seat.room.gameVersion, this.#meta(correlationId)));
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
  #refuse(error: ProtocolError, raw: unknown, ackId: number | null): void {
    this.#shared.metrics.invalid.add(error.code);
    const answer = rejected(
      error,
      this.#seat.room.gameVersion,
      this.#meta(correlationIdOf(raw) ?? this.#shared.runtime.newId()),
    );
    if (ackId === null) this.send(answer);
    else this.#answer(ackId, answer);
  }

  #strike(raw: unknown, ackId: number | null, cost: number): void {
    const now = this.#shared.runtime.now();
    this.#strikes ??= new TokenBucket(STRIKES, now);
    if (this.#strikes.take(STRIKES, now, cost)) this.#refuse(protocolError('rate_limited'), raw, ackId);
    else this.close('too many messages');
  }

  #failed(error: unknown, raw: unknown, ackId: number | null): void {
    const { log } = this.#shared;
    const game = gameInLogs(this.#seat.room.gameId);
    log.error({ game, err: error }, 'A message could not be served.');
    try {
      this.#refuse(protocolError('internal'), raw, ackId);
    } catch (again) {
      log.error({ game, err: again }, 'A message could not even be refused.');
      this.close('internal');
    }
  }

  /** null: the sender does not wait for an answer. */
  #answer(ackId: number | null, message: WireMessage): void {
    if (ackId !== null) this.#write(message.answerTo(ackId));
  }

  #write(packet: WirePacket): void {
    if (this.#outbox.isEmpty) this.#shared.wrote(this);
    this.#outbox.add(packet);
  }

  #meta(correlationId: string) {
    return { correlationId, timestamp: this.#shared.runtime.now() };
  }
}

function asWireMessage(message: EncodedMessage): WireMessage {
  return message instanceof WireMessage ? message : new WireMessage(message.type, message.text);
}
