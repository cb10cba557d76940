import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { controlSchemas, parseClientMessage } from './client-message.ts';
import { commandMessage } from './command-message.ts';
import type { ClientCommand } from './commands.ts';
import { commandSchemas } from './commands.ts';
import { serverMessages } from './documents/message-schemas.ts';
import { envelope, envelopeText } from './envelope.ts';
import { parseAck, parseServerMessage } from './server-message.ts';
import { arbitraryOf } from './testing/arbitrary-of.ts';

const meta = fc.record({
  correlationId: fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/),
  timestamp: fc.nat(),
});

/** What a transport does to a message. */
function overTheWire(message: unknown): unknown {
  return JSON.parse(JSON.stringify(message));
}

describe.each(Object.entries(commandSchemas))('%s', (type, schema) => {
  it('[W2] comes over the wire as it was sent', () => {
    fc.assert(
      fc.property(arbitraryOf(schema), meta, (fields, about) => {
        const command = { type, ...(fields as object) } as ClientCommand;
        const read = parseClientMessage(overTheWire(commandMessage(command, about)));
        const { deck: _sent, ...rest } = command as { deck?: unknown };
        expect(read).toMatchObject({
          ok: true,
          value: { kind: 'command', correlationId: about.correlationId, command: rest },
        });
        expect(read.ok && read.value.kind === 'command' && Object.keys(read.value.command).toSorted()).toEqual(
          Object.keys(command).toSorted(),
        );
      }),
      { numRuns: 50 },
    );
  });
});

describe.each(Object.entries(controlSchemas))('%s', (type, schema) => {
  it('[W2] comes over the wire as it was sent', () => {
    fc.assert(
      fc.property(arbitraryOf(schema), meta, (payload, about) => {
        const read = parseClientMessage(overTheWire(envelope(type, payload as object, about)));
        expect(read).toMatchObject({ ok: true, value: { kind: type, ...(payload as object) } });
      }),
    );
  });
});

describe.each(serverMessages.map(({ type, schema }) => [type, schema] as const))('%s from a server', (type, schema) => {
  const isAck = ['accepted', 'rejected', 'events', 'snapshot'].includes(type);

  it('[W2] comes over the wire as it was sent, whatever the published schema allows', () => {
    fc.assert(
      fc.property(arbitraryOf(schema), (sent) => {
        const message = overTheWire(sent);
        expect(parseServerMessage(message)).toEqual({ ok: true, value: message });
        expect(parseAck(message).ok).toBe(isAck);
      }),
      { numRuns: 50 },
    );
  });
});

describe('an envelope around a payload that is JSON already', () => {
  it('[W2] is the envelope', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('events', 'snapshot', 'accepted'),
        fc.dictionary(fc.string(), fc.jsonValue()),
        meta,
        (type, payload, about) => {
          const text = envelopeText(type, JSON.stringify(payload), about);
          expect(text).toBe(JSON.stringify(envelope(type, payload, about)));
        },
      ),
    );
  });
});
