import { limits, MESSAGE_EVENT } from '@planning-poker/protocol';
import { Decoder, Encoder, PacketType } from 'socket.io-parser';
import { isNestedDeeperThan } from './nesting.ts';

/** Text shorter than this cannot be nested deep enough to matter; a message of a person is. */
const SHORT_CHARACTERS = 4_096;
/** The protocol's own bound is tighter and answers in words; this one protects the parser. */
const DEEPEST_PACKET = 64;
const [DIGIT_0, DIGIT_9, OPEN_LIST] = [0x30, 0x39, 0x5b];
/** In the place of a message that is longer than one may be: it is not read, and still asks for its answer. */
export const TOO_LARGE = Symbol('a message beyond the limit');
/** More digits than an acknowledgement's number ever has. */
const MOST_ID_DIGITS = 15;

/** Whoever takes the messages of one connection. */
export interface MessageTaker {
  /** `ackId`: the number under which an answer is awaited, or null. `characters`: how long the message was. */
  take(message: unknown, ackId: number | null, characters?: number): void;
}

/** Some clients name the default namespace, which goes without saying. */
const DEFAULT_NAMESPACE = '/,';

/**
 * Socket.IO's decoder for what this protocol has of it: text, the default namespace, one event name, one argument, no
 * acknowledgement from a client. An event of another shape comes out as a message that is nothing, which is answered and counted
 * as every other bad one [W10]; all else throws, and Socket.IO closes the connection. Nothing that a client writes reaches
 * Socket.IO's own reading of packets, but for a first handshake with another namespace, which Socket.IO refuses.
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
    const rest = chunk.slice(chunk.startsWith(DEFAULT_NAMESPACE, 1) ? 1 + DEFAULT_NAMESPACE.length : 1);
    switch (chunk.charCodeAt(0) - DIGIT_0) {
      case PacketType.EVENT:
        return this.#event(rest);
      case PacketType.ACK:
        return this.#hand(null, null, rest.length);
      case PacketType.CONNECT:
        return this.#connect(rest);
      case PacketType.DISCONNECT:
        return this.#disconnect(rest);
      default:
        throw new Error('The packet is not part of the protocol.');
    }
  }

  #event(rest: string): void {
    let start = 0;
    while (isDigit(rest.charCodeAt(start)) && start < MOST_ID_DIGITS) start += 1;
    if (rest.charCodeAt(start) !== OPEN_LIST) throw new Error('The packet has no arguments.');
    const ackId = start === 0 ? null : Number(rest.slice(0, start));
    const json = rest.slice(start);
    this.#hand(readArgument(json), ackId, json.length);
  }

  #hand(message: unknown, ackId: number | null, characters: number): void {
    if (this.taker !== null) return void this.taker.take(message, ackId, characters);
    const data = [MESSAGE_EVENT, message, ackId, characters];
    this.emitReserved('decoded', { type: PacketType.EVENT, nsp: '/', data });
  }

  /** What a connection is known by from here on is its handshake's `auth`, the very object. */
  #connect(rest: string): void {
    // Whoever is refused dials anew: else one connection could ask for games, or try passwords, as fast as it can write.
    if (this.#hasAsked) throw new Error('A connection asks for a game once.');
    this.#hasAsked = true;
    if (isTooDeep(rest)) throw new Error('The packet is nested too deep.');
    // None, or another namespace: both are Socket.IO's to refuse.
    if (rest === '' || rest.startsWith('/')) return super.add(`${PacketType.CONNECT}${rest}`);
    if (rest[0] !== '{') throw new Error('The handshake is no object.');
    const auth = JSON.parse(rest) as object;
    decoders.set(auth, this);
    this.emitReserved('decoded', { type: PacketType.CONNECT, nsp: '/', data: auth });
  }

  #disconnect(rest: string): void {
    if (rest !== '') throw new Error('The packet is of a namespace that nobody is in.');
    this.taker = null;
    this.emitReserved('decoded', { type: PacketType.DISCONNECT, nsp: '/' });
  }
}

const decoders = new WeakMap<object, PacketDecoder>();

/** The decoder of the connection whose handshake had this `auth`; undefined: its messages come as Socket.IO's events. */
export function decoderOf(auth: object): PacketDecoder | undefined {
  return decoders.get(auth);
}

/** The public `parser` option of Socket.IO. On the wire it is the default parser's format. */
export const packetParser = { Encoder, Decoder: PacketDecoder };

function readArgument(json: string): unknown {
  if (isTooLarge(json)) return TOO_LARGE;
  if (isTooDeep(json)) return null;
  const data: unknown = JSON.parse(json);
  return Array.isArray(data) && data.length === 2 && data[0] === MESSAGE_EVENT ? data[1] : null;
}

function isTooLarge(text: string): boolean {
  const { messageBytes } = limits;
  // A character has three bytes at most; counting them costs little, and most messages do not need it.
  return text.length * 3 > messageBytes && Buffer.byteLength(text) > messageBytes;
}

function isTooDeep(text: string): boolean {
  return text.length > SHORT_CHARACTERS && isNestedDeeperThan(DEEPEST_PACKET, text);
}

function isDigit(code: number): boolean {
  return code >= DIGIT_0 && code <= DIGIT_9;
}
