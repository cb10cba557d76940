import { limits } from '@planning-poker/protocol';
import fc from 'fast-check';
import { Decoder, Encoder, PacketType, type Packet } from 'socket.io-parser';
import { describe, expect, test } from 'vitest';
import { decoderOf, PacketDecoder, TOO_LARGE } from './packet-parser.ts';

function decode(decoder: Decoder, text: unknown): readonly Packet[] {
  const packets: Packet[] = [];
  decoder.on('decoded', (packet) => packets.push(packet));
  decoder.add(text);
  return packets;
}

/** As a transport gives it: JSON has no -0. */
const json = fc.jsonValue({ maxDepth: 4 }).map((value): unknown => JSON.parse(JSON.stringify(value)));

describe('decoder', () => {
  test('[W2] reads a message as the default decoder does, and hands on the number of its acknowledgement', () => {
    fc.assert(
      fc.property(json, fc.option(fc.nat(), { nil: undefined }), (value, id) => {
        const event = { type: PacketType.EVENT, nsp: '/', data: ['message', value] };
        const [text] = new Encoder().encode(id === undefined ? event : { ...event, id }) as [string];
        const [expected] = decode(new Decoder(), text);
        const [packet] = decode(new PacketDecoder(), text);
        const characters = text.length - text.indexOf('[');
        expect(packet).toEqual({ ...event, data: ['message', value, expected?.id ?? null, characters] });
        expect(decode(new PacketDecoder(), `2/,${text.slice(1)}`)).toEqual([packet]);
      }),
    );
  });

  test.each([
    ['another event', '2["chat",{}]'],
    ['no argument', '2["message"]'],
    ['two arguments', '2["message",{},{}]'],
    ['a number as event', '2[7,{}]'],
    ['a reserved event', '2["disconnect",{}]'],
    ['an acknowledgement that nobody asked for', '31[{}]'],
    ['a second argument that would be the number', '2/,["message",null,{"toString":1}]'],
  ])('[W10] %s comes out as a message that is nothing', (_case, text) => {
    const characters: unknown = expect.any(Number);
    expect(decode(new PacketDecoder(), text)).toEqual([
      { type: PacketType.EVENT, nsp: '/', data: ['message', null, null, characters] },
    ]);
  });

  test('[W10] text that is nested too deep is a message that is nothing, and still asks for its answer', () => {
    const deep = '['.repeat(5_000) + ']'.repeat(5_000);
    expect(decode(new PacketDecoder(), `212["message",${deep}]`)).toEqual([
      { type: PacketType.EVENT, nsp: '/', data: ['message', null, 12, 10_012] },
    ]);
    const flat = JSON.stringify('[{'.repeat(5_000));
    const [packet] = decode(new PacketDecoder(), `2["message",${flat}]`);
    expect(packet?.data).toEqual(['message', '[{'.repeat(5_000), null, 10_014]);
  });

  test('[W10] one that is too large is not read, and still asks for its answer; in bytes, not in characters', () => {
    const fits = `2["message","${'x'.repeat(limits.messageBytes - 14)}"]`;
    const large = `212["message","${'ü'.repeat(limits.messageBytes / 2)}"]`;
    const dataOf = (text: string): readonly unknown[] =>
      decode(new PacketDecoder(), text).flatMap(({ data }) => data as unknown[]);
    expect(dataOf(fits).slice(0, 2)).toEqual(['message', expect.stringMatching(/^x+$/)]);
    expect(dataOf(large).slice(0, 3)).toEqual(['message', TOO_LARGE, 12]);
  });

  test.each([
    ['binary', Buffer.from('2["message",{}]')],
    ['an event with attachments', '51-["message",{"_placeholder":true,"num":0}]'],
    ['an acknowledgement with attachments', '61-1[{"_placeholder":true,"num":0}]'],
    ['no JSON', '2["message",'],
    ['no arguments', '2'],
    ['an endless number', `2${'1'.repeat(400)}["message",{}]`],
    ['an unknown packet', '9[]'],
    ['an error', '4"no"'],
    ['an event in another namespace', '2/admin,["message",{}]'],
    ['a goodbye in another namespace', '1/admin,'],
    ['a handshake that is a list', '0[]'],
    ['a handshake that is nested too deep', `0${'['.repeat(9_000)}${']'.repeat(9_000)}`],
  ])('[W10] %s throws, which closes the connection', (_case, chunk) => {
    expect(() => decode(new PacketDecoder(), chunk)).toThrow();
  });

  test('[W10] whatever text comes, it throws, or is a message with a number or none, its length, and nothing else of the sender', () => {
    const part = (...texts: string[]) => fc.constantFrom('', ...texts);
    const text = fc.oneof(
      fc.string(),
      fc
        .tuple(part('0', '1', '2', '3', '4'), part('/', '/,', '/admin,'), part('7', '7e1', '-1'), fc.string())
        .map((parts) => parts.join('')),
      fc
        .tuple(part('2', '3'), part('/,'), part('12'), fc.array(fc.oneof(json, fc.constant('message'))))
        .map(([type, namespace, id, data]) => `${type}${namespace}${id}${JSON.stringify(data)}`),
    );
    const event = {
      type: PacketType.EVENT,
      nsp: '/',
      data: ['message', expect.anything(), expect.toSatisfy(isNumberOrNull), expect.any(Number)] as unknown[],
    };
    fc.assert(
      fc.property(text, (chunk) => {
        const outcome = outcomeOf(chunk);
        if (outcome instanceof Error) return;
        const [packet, ...others] = outcome;
        expect(others).toEqual([]);
        if (packet?.type !== PacketType.EVENT) {
          expect(chunk).toMatch(/^[01]/);
          return;
        }
        const [name, , ...rest] = packet.data as readonly unknown[];
        expect({ ...packet, data: [name, 'any', ...rest] }).toEqual(event);
      }),
    );
  });
});

test('messages go straight to whoever takes them, with their length, found by the auth of the handshake', () => {
  const decoder = new PacketDecoder();
  const [handshake] = decode(decoder, '0{"token":"x"}');
  const { data: auth } = handshake as { readonly data: object };
  expect(handshake).toEqual({ type: PacketType.CONNECT, nsp: '/', data: { token: 'x' } });
  expect(decoderOf(auth)).toBe(decoder);
  expect(decoderOf({})).toBeUndefined();
  const taken: unknown[] = [];
  decoder.taker = { take: (...message) => taken.push(message) };
  expect(decode(decoder, '27["message",{"a":1}]')).toEqual([]);
  expect(decode(decoder, '2["chat"]')).toEqual([]);
  expect(taken).toEqual([
    [{ a: 1 }, 7, 19],
    [null, null, 8],
  ]);
});

test('[S9] a message that was sent after naming the namespace, or after a goodbye elsewhere, is weighed like the others', () => {
  const decoder = new PacketDecoder();
  const [handshake] = decode(decoder, '0/,{"token":"x"}');
  expect(decoderOf((handshake as { readonly data: object }).data)).toBe(decoder);
  const weights: unknown[] = [];
  decoder.taker = { take: (_message, _ackId, characters) => weights.push(characters) };
  expect(() => decoder.add('1/admin,')).toThrow();
  decoder.add(`2/,["message","${'x'.repeat(1_000)}"]`);
  expect(weights).toEqual([1_014]);
});

function isNumberOrNull(value: unknown): boolean {
  return value === null || Number.isSafeInteger(value);
}

function outcomeOf(chunk: string): Error | readonly Packet[] {
  try {
    return decode(new PacketDecoder(), chunk);
  } catch (error) {
    return error as Error;
  }
}
