import { createHmac } from 'node:crypto';

export const SECRET_PREFIX = 'whsec_';

export interface Signed {
  /** the same for every attempt at one message: a receiver drops what it has */
  readonly id: string;
  /** s since 1970, of this attempt: a receiver refuses what is old */
  readonly timestamp: number;
  readonly body: string;
}

/**
 * The header `webhook-signature` of the Standard Webhooks scheme: `v1,` and the HMAC-SHA-256 of `id.timestamp.body` in base64.
 * `secret` is `whsec_` and the key in base64.
 */
export function signatureOf(secret: string, { id, timestamp, body }: Signed): string {
  const key = Buffer.from(secret.slice(SECRET_PREFIX.length), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}
