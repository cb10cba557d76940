import { parseProblem, PROBLEM_MEDIA_TYPE } from '@planning-poker/protocol';
import { expect } from 'vitest';

/** Then: the response is a problem with this status and code. */
export async function expectProblem(response: Response, status: number, code: string): Promise<void> {
  expect([response.status, response.headers.get('content-type')]).toEqual([status, PROBLEM_MEDIA_TYPE]);
  const read = parseProblem(await response.json());
  expect(read).toMatchObject({ ok: true, value: { code, status } });
}
