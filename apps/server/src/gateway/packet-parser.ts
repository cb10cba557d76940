import { MESSAGE_EVENT } from '@planning-poker/protocol';
import { Decoder, Encoder, PacketType } from 'socket.io-parser';
import { isNestedDeeperThan } from './nesting.ts';

/** Text shorter than this cannot be nested deep enough to matter; a message of a person is. */
const SHORT_CHARACTERS = 4_096;
/** The protocol's own bound is tighter and answers in words; this one protects the parser. */
const DEEPEST_PACKET = 64;
const [DIGIT_0, DIGIT_9, OPEN_LIST] = [0x30, 0x39, 0x5b];
/** More digits than an acknowledgement's number ever has. */
const MOST_ID_DIGITS = 15;

/** Whoever takes the messages of one connection. */
export interface MessageTaker {
  /** `ackId`: the number under which an answer is awaited, or null. `characters`: how long the message was. */
  take(message: unknown, ackId: number | null, characters?: number): void;
}

/**
 * Socket.IO's decoder for what this protocol has of it: text, the default namespace, one event name, one argument, no
 * acknowledgement from a client. An event of another shape comes out as a message that is nothing, which is answered and counted
 * as every other bad one [W10]; binary, and what is no packet at all, throws, and Socket.IO closes the connection.
 *
 * Once somebody takes the connection's messages they are handed over directly: the way through Socket.IO's emitters costs as much
 * as reading the packet. The number of the acknowledgement goes with them, so that answers leave as all other messages do, in one
 * write with them.
 */
export class PacketDecoder extends Decoder {
  taker: MessageTaker | null = null;
  #hasAsked = false;

  override add(chunk: unknown): void {
    if (typeof chunk !== 'string') throw new Error('Binary packets are not part of the protocol.');
    const type = chunk.charCodeAt(0) - DIGIT_0;
    if (type === PacketType.EVENT && chunk[1] !== '/') this.#event(chunk);
    else if (type === PacketType.ACK) this.#hand(null, null, chunk.length);
    else if (type === PacketType.BINARY_EVENT || type === PacketType.BINARY_ACK)
      throw new Error('Binary packets are not part of the protocol.');
    else if (isTooDeep(chunk)) throw new Error('The packet is nested too deep.');
    else if (type === PacketType.CONNECT) this.#connect(chunk);
    else {
      if (type === PacketType.DISCONNECT) this.taker = null;
      super.add(chunk);
    }
  }

  #event(chunk: string): void {
    let start = 1;
    while (isDigit(chunk.charCodeAt(start)) && start <= MOST_ID_DIGITS) start += 1;
    if (chunk.charCodeAt(start) !== OPEN_LIST) throw new Error('The packet has no arguments.');
    const ackId = start === 1 ? null : Number(chunk.slice(1, start));
    const json = chunk.slice(start);
    this.#hand(isTooDeep(json) ? null : argumentOf(JSON.parse(json)), ackId, json.length);
  }

  #hand(message: unknown, ackId: number | null, characters: number): void {
    if (this.taker !== null) this.taker.take(message, ackId, characters);
    else this.emitReserved('decoded', { type: PacketType.EVENT, nsp: '/', data: [MESSAGE_EVENT, message, ackId] });
  }

  /** What a connection is known by from here on is its handshake's `auth`, the very object. */
  #connect(chunk: string): void {
    // Whoever is refused dials anew: else one connection could ask for games, or try passwords, as fast as it can write.
    if (this.#hasAsked) throw new Error('A connection asks for a game once.');
    this.#hasAsked = true;
    if (chunk[1] !== '{') return super.add(chunk);
    const auth = JSON.parse(chunk.slice(1)) as object;
    decoders.set(auth, this);
    this.emitReserved('decoded', { type: PacketType.CONNECT, nsp: '/', data: auth });
  }
}

const decoders = new WeakMap<object, PacketDecoder>();

/** The decoder of the connection whose handshake had this `auth`; undefined: its messages come as Socket.IO's events. */
export function decoderOf(auth: object): PacketDecoder | undefined {
  return decoders.get(auth);
}

/** The public `parser` option of Socket.IO. On the wire it is the default parser's format. */
export const packetParser = { Encoder, Decoder: PacketDecoder };

function argumentOf(data: unknown): unknown {
  return Array.isArray(data) && data.length === 2 && data[0] === MESSAGE_EVENT ? data[1] : null;
}

function isTooDeep(text: string): boolean {
  return text.length > SHORT_CHARACTERS && isNestedDeeperThan(DEEPEST_PACKET, text);
}

function isDigit(code: number): boolean {
  return code >= DIGIT_0 && code <= DIGIT_9;
}
