import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readCreatedGame,
  readGameSummary,
  readHistoryPage,
  readPastState,
  readProblem,
  readRefusal,
  readServerMessage,
} from './client.ts';
import { serverMessages } from './documents/message-schemas.ts';
import { createdGame, parseCreatedGame, parseGameSummary, parseHistoryPage, parsePastState } from './http-responses.ts';
import { parseProblem, problemBody } from './problem.ts';
import type { Parsed } from './protocol-error.ts';
import { parseRefusal, refusalData } from './refusal.ts';
import { parseServerMessage } from './server-message.ts';
import { arbitraryOf } from './testing/arbitrary-of.ts';
import { anything } from './testing/hostile.ts';
import { mutated } from './testing/mutated.ts';
import { gameSummary } from './views.ts';

interface Reader {
  readonly values: fc.Arbitrary<unknown>;
  readonly read: (raw: unknown) => unknown;
  readonly parse: (raw: unknown) => Parsed<unknown>;
}

const anObject = fc.dictionary(fc.string(), fc.jsonValue());
const aVersion = fc.nat({ max: 2 ** 30 });

const readers: { readonly [name: string]: Reader } = {
  ...Object.fromEntries(
    serverMessages.map(({ type, schema }) => [
      type,
      { values: arbitraryOf(schema), read: readServerMessage, parse: parseServerMessage },
    ]),
  ),
  refusal: { values: arbitraryOf(refusalData), read: readRefusal, parse: parseRefusal },
  gameSummary: { values: arbitraryOf(gameSummary), read: readGameSummary, parse: parseGameSummary },
  createdGame: { values: arbitraryOf(createdGame), read: readCreatedGame, parse: parseCreatedGame },
  historyPage: { values: historyPages(), read: readHistoryPage, parse: parseHistoryPage },
  pastState: { values: pastStates(), read: readPastState, parse: parsePastState },
  problem: { values: problems(), read: readProblem, parse: parseProblem },
};

/** A schema tells of an error's data only that it is an object. */
function problems(): fc.Arbitrary<unknown> {
  const { details: _, ...fields } = problemBody._zod.def.shape;
  const values = Object.entries(fields).map(([name, field]) => [name, arbitraryOf(field)] as const);
  return fc.record({ ...Object.fromEntries(values), details: fc.dictionary(fc.string(), fc.jsonValue()) });
}

/** An event is taken as it stands, but for its own fields. */
function historyPages(): fc.Arbitrary<unknown> {
  const event = fc.record({
    version: aVersion,
    type: fc.string(),
    data: anObject,
    actor: fc.option(fc.string(), { nil: null }),
    at: fc.integer(),
    correlationId: fc.string(),
    reason: fc.string(),
  });
  const next = fc.option(aVersion, { nil: null });
  return fc.record({ version: aVersion, events: fc.array(event, { maxLength: 3 }), next });
}

function pastStates(): fc.Arbitrary<unknown> {
  return fc.record({ version: aVersion, game: anObject });
}

/** What a transport does to a message. */
const overTheWire = (value: unknown): unknown => JSON.parse(JSON.stringify(value) ?? 'null');

describe.each(Object.entries(readers))('%s in a browser', (_name, { values, read, parse }) => {
  it('[W2] is read as it was sent', () => {
    fc.assert(
      fc.property(values, (sent) => {
        const raw = overTheWire(sent);
        expect(read(raw)).toBe(raw);
      }),
      { numRuns: 100 },
    );
  });

  it('[W3] is taken or refused exactly as its schema says, whatever is changed in it', () => {
    fc.assert(
      fc.property(mutated(values), (sent) => {
        const raw = overTheWire(sent);
        expect(read(raw) !== null).toBe(parse(raw).ok);
      }),
      { numRuns: 500 },
    );
  });

  it('[W10] is refused as its schema does where it is something else', () => {
    fc.assert(
      fc.property(anything.map(jsonOrNull), (raw) => {
        expect(read(raw) !== null).toBe(parse(raw).ok);
      }),
    );
  });
});

function jsonOrNull(value: unknown): unknown {
  try {
    return overTheWire(value);
  } catch {
    return null;
  }
}
