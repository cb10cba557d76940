import { expect, test, vi } from 'vitest';
import type { EventsPayload } from '../messages.ts';
import { added, encodeAll, hid } from '../testing/versions.ts';
import type { Encode } from './frame.ts';
import { Frame } from './frame.ts';

const encode: Encode = (type, payloadText, correlationId = 'server') => ({
  type,
  text: `{"type":"${type}","correlationId":"${correlationId}","payload":${payloadText}}`,
});

function payloadOf(message: { readonly text: string }): EventsPayload {
  return (JSON.parse(message.text) as { readonly payload: EventsPayload }).payload;
}

const versions = encodeAll([added(1), hid('ana', 11), hid('ben', 22), added(2), hid('ana', 33)], 4, 'before');
const frame = () => new Frame(encode, 4, 'before', versions);

test('[W6] says from where to where it goes, and the head there', () => {
  const payload = payloadOf(frame().messageFor('cleo'));
  expect(payload).toMatchObject({ from: 4, to: 9, head: versions[4]?.hash.slice(0, 16) });
  expect(payload.events.map((event) => event.version)).toEqual([5, 6, 7, 8, 9]);
});

test('[W6] an empty one stays where it begins', () => {
  const payload = payloadOf(new Frame(encode, 4, 'x'.repeat(40), []).messageFor('ana'));
  expect(payload).toEqual({ from: 4, to: 4, head: 'x'.repeat(16), events: [] });
});

test("[W9] everybody gets their own secrets, and no one else's", () => {
  const cardsOf = (playerId: string) => payloadOf(frame().messageFor(playerId)).events.map((event) => event.data);
  const public1 = { playerId: 'ana' };
  const public2 = { playerId: 'ben' };
  expect(cardsOf('cleo')).toEqual([{ by: 1 }, public1, public2, { by: 2 }, public1]);
  expect(cardsOf('ana')).toEqual([
    { by: 1 },
    { playerId: 'ana', card: 11 },
    public2,
    { by: 2 },
    { playerId: 'ana', card: 33 },
  ]);
  expect(cardsOf('ben')).toEqual([{ by: 1 }, public1, { playerId: 'ben', card: 22 }, { by: 2 }, public1]);
});

test('[R2] is encoded once for all, and once more for each player with a secret, however many connections they have', () => {
  const spy = vi.fn(encode);
  const shared = new Frame(spy, 4, 'before', versions);
  const messages = ['cleo', 'dora', 'ana', 'ana', 'ben', 'cleo', 'ben'].map((playerId) => shared.messageFor(playerId));
  expect(spy).toHaveBeenCalledTimes(3);
  expect(messages[0]).toBe(messages[1]);
  expect(messages[2]).toBe(messages[3]);
  expect(messages[4]).toBe(messages[6]);
});

test('[W2] an answer repeats the correlation id of who asked', () => {
  const own = frame().answerTo('ana', 'asked');
  expect(JSON.parse(own.text)).toMatchObject({ correlationId: 'asked' });
  expect(payloadOf(own).events[1]?.data).toEqual({ playerId: 'ana', card: 11 });
  expect(payloadOf(frame().answerTo('cleo', undefined)).events[1]?.data).toEqual({ playerId: 'ana' });
});

test('[W8] knows how many bytes it is, near enough', () => {
  const { bytes } = frame();
  const { length } = frame().messageFor('ana').text;
  expect(Math.abs(length - bytes)).toBeLessThan(160);
});
