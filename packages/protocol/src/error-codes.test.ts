import type { RejectionCode } from '@planning-poker/poker';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { errorCodes, isErrorCode } from './error-codes.ts';
import type { ErrorCode, ErrorKind } from './error-codes.ts';

const kinds: readonly (readonly [string, ErrorKind])[] = Object.entries(errorCodes);

describe('the registry of errors', () => {
  it('[W12] has exactly these codes, those of the retryable kind marked', () => {
    expect(kinds.map(([code, { retryable }]) => (retryable ? `${code}*` : code)).join(' ')).toBe(
      'invalid_message unsupported_protocol unauthorized password_required unknown_game game_ended not_joined ' +
        'removed_by_facilitator forbidden unknown_player unknown_story unknown_card invalid_name name_taken stale_round ' +
        'round_not_open votes_missing nothing_to_reveal limit_reached rate_limited server_full conflict* storage_unavailable* ' +
        'timeout* shutting_down* internal',
    );
  });

  it('[W12] has every code that the domain says no with', () => {
    expectTypeOf<RejectionCode>().toExtend<ErrorCode>();
  });

  it.each([
    ['invalid_message', 400],
    ['unauthorized', 401],
    ['forbidden', 403],
    ['unknown_game', 404],
    ['game_ended', 410],
    ['limit_reached', 413],
    ['rate_limited', 429],
    ['internal', 500],
  ] as const)('[W12] %s is %i over HTTP', (code, httpStatus) => {
    expect(errorCodes[code].httpStatus).toBe(httpStatus);
  });

  it('[W12] gives the retryable ones 503, and only statuses that the contract names', () => {
    for (const [, { retryable, httpStatus }] of kinds) {
      expect(httpStatus === 503 || !retryable).toBe(true);
      expect([400, 401, 403, 404, 409, 410, 413, 429, 500, 503]).toContain(httpStatus);
    }
  });

  it('[W5] never calls a decision retryable', () => {
    const decisions = kinds.filter(([, kind]) => kind.class !== 'fault');
    expect(decisions.filter(([, kind]) => kind.retryable)).toEqual([]);
  });

  it('[W10] speaks in sentences for a person', () => {
    for (const [, { message }] of kinds) {
      expect(message).toMatch(/^[A-Z].{10,120}\.$/);
      expect(message).not.toMatch(/_|SQL|stack|null/);
    }
  });

  it('knows its own codes only', () => {
    expect(isErrorCode('conflict')).toBe(true);
    for (const code of ['toString', '__proto__', 'Conflict', '', null, 1]) expect(isErrorCode(code)).toBe(false);
  });
});
