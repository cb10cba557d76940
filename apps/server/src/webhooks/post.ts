import { lookup as resolve, type LookupAddress } from 'node:dns';
import { Agent as HttpAgent, type IncomingMessage, request as requestHttp } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPrivateAddress } from './private-address.ts';

export interface PostOptions {
  readonly allowPrivateAddresses: boolean;
  readonly timeoutMs: number;
  /** connections to one host at most */
  readonly connections: number;
}

/** What became of one attempt. Nobody's answer is read: its status says all. */
export type PostResult =
  | { readonly status: 'delivered' }
  | { readonly status: 'failed'; readonly why: string; readonly retryAfter?: string | undefined }
  /** 410: the receiver wants no more, ever */
  | { readonly status: 'gone' };

export type Post = (
  url: string,
  headers: { readonly [name: string]: string },
  body: string,
  signal: AbortSignal,
) => Promise<PostResult>;

const LEAST_SUCCESS = 200;
const LEAST_REDIRECT = 300;
const GONE = 410;

/**
 * Posts, and never rejects. A redirect is a failure: where it leads was not agreed on. An address is judged when the connection is made, by what
 * the name stands for at that moment, so no name can point elsewhere later.
 */
export function createPost(options: PostOptions): { readonly post: Post; close(): void } {
  const agents = {
    http: new HttpAgent({ maxSockets: options.connections }),
    https: new HttpsAgent({ maxSockets: options.connections }),
  };
  const lookup = options.allowPrivateAddresses ? undefined : publicLookup;
  const post: Post = (address, headers, body, signal) => {
    const url = new URL(address);
    const host = url.hostname.replaceAll(/^\[|\]$/g, '');
    // Sockets do not look up what is an address already.
    if (!options.allowPrivateAddresses && isIP(host) !== 0 && isPrivateAddress(host))
      return Promise.resolve({ status: 'failed', why: PRIVATE });
    return new Promise((settle) => {
      const fail = (why: string) => settle({ status: 'failed', why });
      const common = {
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        signal: AbortSignal.any([signal, AbortSignal.timeout(options.timeoutMs)]),
        ...(lookup && { lookup }),
      };
      const answered = (response: IncomingMessage) => {
        response.destroy();
        settle(resultOf(response));
      };
      try {
        const request =
          url.protocol === 'https:'
            ? requestHttps(url, { ...common, agent: agents.https }, answered)
            : requestHttp(url, { ...common, agent: agents.http }, answered);
        request.on('error', (error: NodeJS.ErrnoException) => fail(reasonOf(error)));
        // A receiver that wants to speak another protocol (101) is hung up on without an error.
        request.on('close', () => fail('no answer'));
        request.end(body);
      } catch (error) {
        // Half a percent sign in the address's user and password, say.
        fail(error instanceof Error ? error.name : 'no request');
      }
    });
  };
  return {
    post,
    close() {
      agents.http.destroy();
      agents.https.destroy();
    },
  };
}

const PRIVATE = 'a private address';

/** For the log: no address, no path, nothing that the receiver wrote. */
function reasonOf({ code, name, message }: NodeJS.ErrnoException): string {
  if (message === PRIVATE) return PRIVATE;
  return name === 'AbortError' || name === 'TimeoutError' ? 'no answer in time' : (code ?? name);
}

function resultOf({ statusCode = 0, headers }: IncomingMessage): PostResult {
  if (statusCode >= LEAST_SUCCESS && statusCode < LEAST_REDIRECT) return { status: 'delivered' };
  if (statusCode === GONE) return { status: 'gone' };
  return { status: 'failed', why: `status ${statusCode}`, retryAfter: headers['retry-after'] };
}

/** Looks a name up as usual, and refuses it where any of its addresses is private. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, addresses: readonly LookupAddress[]) => {
    const [first] = addresses ?? [];
    if (error !== null) callback(error, '');
    else if (first === undefined || addresses.some(({ address }) => isPrivateAddress(address)))
      callback(new Error(PRIVATE), '');
    else if (options.all === true) callback(null, [...addresses]);
    else callback(null, first.address, first.family);
  });
};
