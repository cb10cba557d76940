import { MESSAGE_EVENT } from '@planning-poker/protocol';
import { Decoder, Encoder, PacketType, type Packet } from 'socket.io-parser';
import { isNestedDeeperThan } from './nesting.ts';

/** Text shorter than this cannot be nested deep enough to matter; a message of a person is. */
const SHORT_CHARACTERS = 4_096;
/** The protocol's own bound is tighter and answers in words; this one protects the parser. */
const DEEPEST_PACKET = 64;
const [DIGIT_0, DIGIT_9, OPEN_LIST] = [0x30, 0x39, 0x5b];
/** More digits than an acknowledgement's number ever has. */
const MOST_ID_DIGITS = 15;

/**
 * Socket.IO's decoder for what this protocol has of it: text, one event name, one argument, no acknowledgement from a client. An
 * event of another shape comes out as a message that is nothing, which is answered and counted as every other bad one [W10];
 * binary, and what is no packet at all, throws, and Socket.IO closes the connection. The number under which an answer is awaited
 * is handed on as a second argument: so answers leave as all other messages do, in one write with them.
 */
export class PacketDecoder extends Decoder {
  override add(chunk: unknown): void {
    if (typeof chunk !== 'string') throw new Error('Binary packets are not part of the protocol.');
    const type = chunk.charCodeAt(0) - DIGIT_0;
    if (type === PacketType.EVENT && chunk[1] !== '/') this.emitReserved('decoded', readEvent(chunk));
    else if (type === PacketType.ACK) this.emitReserved('decoded', eventOf(null, null));
    else if (type === PacketType.BINARY_EVENT || type === PacketType.BINARY_ACK)
      throw new Error('Binary packets are not part of the protocol.');
    else if (isTooDeep(chunk)) throw new Error('The packet is nested too deep.');
    else super.add(chunk);
  }
}

/** The public `parser` option of Socket.IO. On the wire it is the default parser's format. */
export const packetParser = { Encoder, Decoder: PacketDecoder };

function readEvent(chunk: string): Packet {
  let start = 1;
  while (isDigit(chunk.charCodeAt(start)) && start <= MOST_ID_DIGITS) start += 1;
  if (chunk.charCodeAt(start) !== OPEN_LIST) throw new Error('The packet has no arguments.');
  const ackId = start === 1 ? null : Number(chunk.slice(1, start));
  const json = chunk.slice(start);
  return eventOf(isTooDeep(json) ? null : argumentOf(JSON.parse(json)), ackId);
}

function argumentOf(data: unknown): unknown {
  return Array.isArray(data) && data.length === 2 && data[0] === MESSAGE_EVENT ? data[1] : null;
}

function eventOf(argument: unknown, ackId: number | null): Packet {
  return { type: PacketType.EVENT, nsp: '/', data: [MESSAGE_EVENT, argument, ackId] };
}

function isTooDeep(text: string): boolean {
  return text.length > SHORT_CHARACTERS && isNestedDeeperThan(DEEPEST_PACKET, text);
}

function isDigit(code: number): boolean {
  return code >= DIGIT_0 && code <= DIGIT_9;
}
