import { describe, expect, it } from 'vitest';
import { errorCodes } from './error-codes.ts';
import type { ErrorCode } from './error-codes.ts';
import { PROBLEM_MEDIA_TYPE, parseProblem, problem } from './problem.ts';

describe('a problem', () => {
  it('[W12] has the fields of RFC 9457 and a code of the registry', () => {
    expect(problem('name_taken', { message: 'Ana is in this game already.', details: { name: 1 } })).toEqual({
      type: 'urn:planning-poker:problem:name_taken',
      title: 'Somebody in this game has that name already. Choose another one.',
      status: 409,
      detail: 'Ana is in this game already.',
      code: 'name_taken',
      details: { name: 1 },
      retryable: false,
    });
    expect(PROBLEM_MEDIA_TYPE).toBe('application/problem+json');
  });

  it('[W12] of every code says its default where nothing more exact is known, and is read again', () => {
    for (const code of Object.keys(errorCodes) as ErrorCode[]) {
      const body = problem(code);
      expect(body).toMatchObject({ status: errorCodes[code].httpStatus, detail: errorCodes[code].message });
      expect(parseProblem({ ...body, instance: '/x' })).toEqual({ ok: true, value: body });
    }
  });

  it('is not what a proxy answers', () => {
    for (const body of ['<html>502</html>', null, {}, { status: 502, title: 'Bad Gateway' }])
      expect(parseProblem(body).ok).toBe(false);
  });
});
