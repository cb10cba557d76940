import { z } from 'zod';
import { SECRET_PREFIX } from '../webhooks/signature.ts';
import { webhookFormats, webhookTypes } from '../webhooks/endpoint.ts';

const SECRET_BYTES = { least: 24, most: 64 };
const MOST_ENDPOINTS = 100;

const secret = z.string().refine((text) => {
  const bytes = Buffer.from(text.slice(SECRET_PREFIX.length), 'base64').length;
  return (
    text.startsWith(SECRET_PREFIX) &&
    /^[A-Za-z0-9+/]+={0,2}$/.test(text.slice(SECRET_PREFIX.length)) &&
    bytes >= SECRET_BYTES.least &&
    bytes <= SECRET_BYTES.most
  );
});

const endpoint = z
  .strictObject({
    url: z.url({ protocol: /^https?$/ }),
    secret: secret.nullable().default(null),
    events: z
      .array(z.enum(webhookTypes))
      .min(1)
      .default([...webhookTypes]),
    format: z.enum(webhookFormats).default('json'),
  })
  // Whoever takes plain JSON has to be able to tell that it is ours.
  .refine(({ format, secret: key }) => format !== 'json' || key !== null);

/** Who is told of what happens in games. An address may stand there once: it is how an endpoint is known. */
export const endpointsSchema = z
  .array(endpoint)
  .max(MOST_ENDPOINTS)
  .refine((endpoints) => new Set(endpoints.map(({ url }) => url)).size === endpoints.length);
