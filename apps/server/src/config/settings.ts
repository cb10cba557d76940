import { z } from 'zod';
import { endpointsSchema } from './endpoints.ts';

/** What a person may read about a setting: in `docs/configuration.md`, and in the answer to a mistake. */
export interface SettingNotes {
  /** How text from an environment variable is read. */
  readonly kind: 'number' | 'boolean' | 'text' | 'json';
  /** May be nothing: `null` in a file, empty in a variable. */
  readonly optional: boolean;
  /** Completes "it must be ...". */
  readonly allowed: string;
  readonly about: string;
  /** Its value is nobody's to read: it is not shown, not even where it is wrong. */
  readonly secret?: true;
}

export const settingNotes = z.registry<SettingNotes>();

const LONGEST_TIMER_MS = 2_147_483_647;

/** What looks like an address may still be none: a port above 65535, half an IPv6 address. */
const webAddress = {
  test: (value: string) => /^https?:\/\/[^\s/?#]+(?:\/[^\s?#]*)?$/.test(value) && URL.canParse(value),
};

/** Every setting of the server. Values come from `config/*.json` and the environment; nothing here has a default. */
export const settingsSchema = z.strictObject({
  server: z.strictObject({
    host: text(/^\S+$/, 'an address or host name to listen on', 'Where to listen; `127.0.0.1` for this machine alone.'),
    port: whole(0, 65_535, 'The port to listen on; 0 takes any free one.'),
    maxConnections: whole(1, 1_000_000, 'Connections at once; one more is refused as `server_full`.'),
    requestTimeoutMs: whole(1, LONGEST_TIMER_MS, 'How long a command may wait for its answer before it is `timeout`.'),
    shutdownTimeoutMs: whole(0, LONGEST_TIMER_MS, 'How long a SIGTERM may take before the process ends all the same.'),
    publicUrl: nullable(
      text(
        webAddress,
        'an http or https address without a query (`https://example.org/poker`), or nothing',
        'The address that people use, behind a proxy; it may have a path.',
      ),
    ),
    trustProxy: flag('Take the address of a client from `X-Forwarded-For`; only behind a proxy that sets it.'),
  }),
  store: z.strictObject({
    url: text(
      /^(?:sqlite:.+|memory:)$/,
      '`sqlite:<path>` or `memory:`',
      'Where games are kept. A path is relative to the working directory; `memory:` forgets everything.',
    ),
  }),
  bus: z.strictObject({
    url: nullable(text(/^$/, 'nothing: this version runs as one node', 'How several nodes wake each other.')),
  }),
  games: z.strictObject({
    presenceGraceMs: whole(0, 3_600_000, 'How long somebody who lost the connection is still waited for.'),
    claimAfterMs: whole(0, 86_400_000, 'How long no facilitator is connected before a player may claim facilitation.'),
    retentionDays: whole(1, 36_500, 'Days without any change after which a game is erased.'),
  }),
  delivery: z.strictObject({
    ackTimeoutMs: whole(1, 600_000, 'How long a client may leave a change unacknowledged before it is sent again.'),
    ackRetries: whole(0, 100, 'How often it is sent again before the connection is closed.'),
    maxLag: whole(1, 100_000, 'Changes a client may be behind before it is sent nothing until it answers.'),
  }),
  limits: z.strictObject({
    gamesPerMinute: whole(
      1,
      1_000_000,
      'New games a minute from one address; a large body counts as one more for each 32 KiB.',
    ),
    messagesPerSecond: whole(
      1,
      1_000_000,
      'Messages a second over one connection; a large one counts as one more for each 16 KiB.',
    ),
    connectionsPerAddress: whole(
      1,
      1_000_000,
      'Connections at once from one address (of IPv6: from one /64); one more is refused as `server_full`. Behind a proxy all come from its address, unless `server.trustProxy` is set.',
    ),
  }),
  webhooks: z
    .strictObject({
      endpoints: endpointsSchema.register(settingNotes, {
        kind: 'json',
        optional: false,
        allowed:
          'a list (as JSON in a variable) of `{"url", "secret", "events", "format"}`: an https address (http where private addresses are allowed); ' +
          '`whsec_` and 24 to 64 bytes in base64, or nothing for `slack` and `teams`; a list of ' +
          '`votesRevealed`, `estimateAccepted`, `gameEnded` (all, where it is missing); `json`, `slack` or `teams` (`json`, where it is missing)',
        about: 'Who is told of reveals, estimates and ended games: see [webhooks](webhooks.md).',
        secret: true,
      }),
      allowPrivateAddresses: flag('Tell receivers in private networks too, and over plain http.'),
      timeoutMs: whole(1, 600_000, 'How long a receiver may take to answer.'),
      attempts: whole(1, 100, 'How often a message is sent before it is given up; the pauses grow up to an hour.'),
    })
    .refine(
      ({ endpoints, allowPrivateAddresses }) =>
        allowPrivateAddresses || endpoints.every(({ url }) => url.startsWith('https:')),
      { path: ['endpoints'] },
    ),
  logging: z.strictObject({
    level: choice(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'], 'The least that is logged.'),
  }),
});

export type Settings = z.infer<typeof settingsSchema>;

function whole(minimum: number, maximum: number, about: string) {
  const allowed = `a whole number from ${minimum} to ${maximum}`;
  return z.int().min(minimum).max(maximum).register(settingNotes, { kind: 'number', optional: false, allowed, about });
}

function flag(about: string) {
  return z.boolean().register(settingNotes, { kind: 'boolean', optional: false, allowed: '`true` or `false`', about });
}

function text(pattern: Pick<RegExp, 'test'>, allowed: string, about: string) {
  const schema = z.string().refine((value) => pattern.test(value));
  return schema.register(settingNotes, { kind: 'text', optional: false, allowed, about });
}

function choice<const Values extends readonly [string, ...string[]]>(values: Values, about: string) {
  const allowed = `one of ${values.map((value) => `\`${value}\``).join(', ')}`;
  return z.enum(values).register(settingNotes, { kind: 'text', optional: false, allowed, about });
}

function nullable(schema: z.ZodString) {
  const notes = settingNotes.get(schema);
  const optional = schema.nullable();
  return notes === undefined ? optional : optional.register(settingNotes, { ...notes, optional: true });
}
