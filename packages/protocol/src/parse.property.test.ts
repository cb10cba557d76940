import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseClientMessage } from './client-message.ts';
import { correlationIdOf } from './envelope.ts';
import { isErrorCode } from './error-codes.ts';
import { gameIds } from './game-id.ts';
import { parseHandshake } from './handshake.ts';
import { parseRefusal } from './refusal.ts';
import { parseBearer, parseCreateGame, parseExportQuery, parseHistoryQuery, parseStateQuery } from './http-requests.ts';
import { parseCreatedGame, parseGameSummary, parseHistoryPage, parsePastState } from './http-responses.ts';
import { limits } from './limits.ts';
import { parseProblem } from './problem.ts';
import type { Parsed } from './protocol-error.ts';
import { parseAck, parseServerMessage } from './server-message.ts';
import { anything, hostileMakers } from './testing/hostile.ts';
import { tokens } from './token.ts';

const parsers: { readonly [name: string]: (raw: unknown) => Parsed<unknown> } = {
  parseClientMessage,
  parseServerMessage,
  parseAck,
  parseHandshake,
  parseRefusal,
  parseCreateGame,
  parseHistoryQuery,
  parseStateQuery,
  parseExportQuery,
  parseBearer,
  parseCreatedGame,
  parseGameSummary,
  parseHistoryPage,
  parsePastState,
  parseProblem,
};

/** Queries may be empty: then everything has its default. */
const acceptEmpty = new Set(['parseHistoryQuery']);

function expectAnswer(answer: Parsed<unknown>): void {
  if (answer.ok) return;
  const { code, message, details } = answer.error;
  expect(isErrorCode(code)).toBe(true);
  expect(message).toMatch(/^[A-Z].*[.!?]$/s);
  expect(message).not.toMatch(/ at |\.ts|node_modules|Error:|undefined|\[object/);
  expect(JSON.stringify(details).length).toBeLessThan(5_000);
  const { issues = [] } = details as { readonly issues?: readonly unknown[] };
  expect(issues.length).toBeLessThanOrEqual(limits.issues);
}

describe.each(Object.entries(parsers))('%s', (name, parse) => {
  it.each(Object.keys(hostileMakers))('[W10] answers %s with a clear message', (kind) => {
    const answer = parse(hostileMakers[kind]?.());
    expect(answer.ok).toBe(kind === 'no prototype' && acceptEmpty.has(name));
    expectAnswer(answer);
  });

  it('[W10] never throws, whatever it is given', () => {
    fc.assert(
      fc.property(anything, (raw) => expectAnswer(parse(raw))),
      { numRuns: 300 },
    );
  });
});

describe('what is read beside the parsers', () => {
  it('[W10] never throws either', () => {
    fc.assert(
      fc.property(anything, (make) => {
        const raw = make();
        expect(correlationIdOf(raw)).toSatisfy((id: unknown) => id === null || typeof id === 'string');
        expect(gameIds.normalise(raw)).toSatisfy((id: unknown) => id === null || gameIds.isGameId(id));
        expect(typeof tokens.isToken(raw)).toBe('boolean');
      }),
    );
  });
});

describe('a message at the limits, wrong in every value', () => {
  it('[W10] is refused with a bounded answer', () => {
    const wrong = { title: 1, key: 1, link: 1, description: 1, other: 1 };
    const stories = Array.from({ length: limits.entries }, () => wrong);
    const answer = parseClientMessage({
      type: 'addStories',
      correlationId: 'c',
      timestamp: 1,
      version: 1,
      payload: { stories },
    });
    expect(answer.ok).toBe(false);
    expectAnswer(answer);
  });
});
