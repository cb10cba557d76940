import { describe, expect, test } from 'vitest';
import { startRawReceiver, startReceiver } from '../testing/webhook-receiver.ts';
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

  test('takes nothing but a status from a receiver: neither an endless answer nor an endless head holds it', async () => {
    const answers = {
      'an endless body': 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n',
      'another protocol': 'HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n',
      'hints without an end': 'HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(100),
      'a head without an end': `HTTP/1.1 200 OK\r\nx: ${'y'.repeat(100_000)}`,
      'half a head': 'HTTP/1.1 200 OK\r\nx: ',
      'a head that is none': 'HTTP/1.1 200 OK\r\nx y\r\n\r\n',
    };
    const { post, close } = createPost({ ...own, timeoutMs: 200 });
    const results = new Map<string, string>();
    for (const [name, answer] of Object.entries(answers)) {
      const result = await post(await startRawReceiver(answer), {}, '{}', never);
      results.set(name, result.status === 'failed' ? result.why : result.status);
    }
    close();
    expect(Object.fromEntries(results)).toEqual({
      'an endless body': 'delivered',
      'another protocol': 'no answer',
      'hints without an end': 'no answer in time',
      'a head without an end': 'HPE_HEADER_OVERFLOW',
      'half a head': 'no answer in time',
      'a head that is none': 'HPE_INVALID_HEADER_TOKEN',
    });
  });

  test('sends the user and password of an address as such: they begin no header of their own', async () => {
    const receiver = await startReceiver();
    const { post, close } = createPost(own);
    const withUser = (user: string) => post(receiver.url.replace('://', `://${user}@`), {}, '{}', never);
    expect(await withUser('a%0D%0Ax-evil:%201:b')).toEqual({ status: 'delivered' });
    expect(receiver.received[0]?.headers).not.toHaveProperty('x-evil');
    expect(await withUser('%E0%A4:b')).toEqual({ status: 'failed', why: 'URIError' });
    close();
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
