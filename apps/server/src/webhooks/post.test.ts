import { describe, expect, test } from 'vitest';
import { startReceiver } from '../testing/webhook-receiver.ts';
import { createPost } from './post.ts';

const never = new AbortController().signal;
const own = { allowPrivateAddresses: true, timeoutMs: 5_000, connections: 2 };

describe('[O10] a post', () => {
  test('to a private address is refused, however it is written, and nothing is sent', async () => {
    const receiver = await startReceiver();
    const port = new URL(receiver.url).port;
    const { post, close } = createPost({ ...own, allowPrivateAddresses: false });
    const hosts = [
      '127.0.0.1',
      'localhost',
      '2130706433',
      '0x7f000001',
      '0177.0.0.1',
      '127.1',
      '[::ffff:127.0.0.1]',
      '0.0.0.0',
    ];
    for (const host of hosts) {
      const result = await post(`http://${host}:${port}/`, {}, '{}', never);
      expect({ host, result }).toEqual({ host, result: { status: 'failed', why: 'a private address' } });
    }
    expect(receiver.received).toEqual([]);
    close();
  });

  test('does not follow where a receiver leads', async () => {
    const [receiver, elsewhere] = await Promise.all([startReceiver(), startReceiver()]);
    receiver.answers.push({ status: 307, headers: { location: elsewhere.url } });
    const { post, close } = createPost(own);
    expect(await post(receiver.url, {}, '{}', never)).toMatchObject({ status: 'failed', why: 'status 307' });
    expect(elsewhere.received).toEqual([]);
    close();
  });
});

describe('[O8] a post', () => {
  test('that is taken is delivered, with its headers and its body', async () => {
    const receiver = await startReceiver();
    const { post, close } = createPost(own);
    expect(await post(receiver.url, { 'webhook-id': 'g-1' }, '{"é":1}', never)).toEqual({ status: 'delivered' });
    expect(receiver.received[0]).toMatchObject({
      headers: { 'webhook-id': 'g-1', 'content-length': '8' },
      body: '{"é":1}',
    });
    close();
  });

  test('tells 410 from other refusals, and what it is told to wait', async () => {
    const receiver = await startReceiver();
    receiver.answers.push(410, { status: 429, headers: { 'retry-after': '7' } });
    const { post, close } = createPost(own);
    expect(await post(receiver.url, {}, '{}', never)).toEqual({ status: 'gone' });
    expect(await post(receiver.url, {}, '{}', never)).toEqual({ status: 'failed', why: 'status 429', retryAfter: '7' });
    close();
  });

  test('that nobody answers ends in time, or when it is broken off', async () => {
    const receiver = await startReceiver();
    receiver.answers.push('hang', 'hang');
    const { post, close } = createPost({ ...own, timeoutMs: 50 });
    expect(await post(receiver.url, {}, '{}', never)).toEqual({ status: 'failed', why: 'no answer in time' });
    const patient = createPost(own);
    const breaking = new AbortController();
    const posted = patient.post(receiver.url, {}, '{}', breaking.signal);
    await receiver.arrived(2);
    breaking.abort();
    expect(await posted).toEqual({ status: 'failed', why: 'no answer in time' });
    close();
    patient.close();
  });

  test('to where nobody listens fails and names no address', async () => {
    const { post, close } = createPost(own);
    expect(await post('http://127.0.0.1:1/secret-path', {}, '{}', never)).toEqual({
      status: 'failed',
      why: 'ECONNREFUSED',
    });
    close();
  });
});
