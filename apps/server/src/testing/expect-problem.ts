import { parseProblem, PROBLEM_MEDIA_TYPE } from '@planning-poker/protocol';
import { expect } from 'vitest';

/** Then: the response is a problem with this status and code; what was not understood is named [W10]. */
export async function expectProblem(response: Response, status: number, code: string): Promise<void> {
  expect([response.status, response.headers.get('content-type')]).toEqual([status, PROBLEM_MEDIA_TYPE]);
  const read = parseProblem(await response.json());
  expect(read).toMatchObject({ ok: true, value: { code, status } });
  if (code === 'invalid_message')
    expect(read).toMatchObject({
      value: { details: { issues: [{ path: expect.any(String), message: expect.any(String) }] } },
    });
}
