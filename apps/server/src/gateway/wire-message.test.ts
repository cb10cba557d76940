import { expect, test } from 'vitest';
import { encodeWith, WireMessage } from './wire-message.ts';

test('all recipients are given the same packet, and from the second on the same bytes', () => {
  const { packet } = new WireMessage('events', '{}');
  expect(packet.text).toBe('2["message",{}]');
  expect(packet.sharedFrame()).toBeNull();
  const frame = packet.sharedFrame();
  expect(frame?.subarray(2).toString()).toBe('42["message",{}]');
  expect(packet.sharedFrame()).toBe(frame);
});

test('[W2] an acknowledgement is an envelope, too, under the number that was asked for', () => {
  expect(new WireMessage('accepted', '{"type":"accepted"}').answerTo(7).text).toBe('37[{"type":"accepted"}]');
});

test("[W2] the rooms' encoder puts a payload into an envelope, with the asker's id or a fresh one", () => {
  const encode = encodeWith({ now: () => 7, newId: () => 'fresh' });
  const envelope = { type: 'presence', correlationId: 'fresh', timestamp: 7, version: 1, payload: { revision: 1 } };
  expect(JSON.parse(encode('presence', '{"revision":1}').text)).toEqual(envelope);
  expect(JSON.parse(encode('presence', '{"revision":1}', 'asked').text)).toEqual({
    ...envelope,
    correlationId: 'asked',
  });
});
