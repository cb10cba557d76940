import { describe, expect, it } from 'vitest';
import { limits } from './limits.ts';
import { guarded, invalidMessage, issueAt, parsed, protocolError } from './protocol-error.ts';

describe('an error of the protocol', () => {
  it("says the registry's sentence where nothing more exact is known", () => {
    expect(protocolError('unauthorized')).toEqual({
      code: 'unauthorized',
      message: 'A valid token is missing. Join the game first.',
      details: {},
    });
    expect(protocolError('conflict', 'Later.', { tries: 3 })).toEqual({
      code: 'conflict',
      message: 'Later.',
      details: { tries: 3 },
    });
  });

  it('[W10] says the first issue in words, and all of them as data', () => {
    const issues = [issueAt('card', 'is missing'), issueAt('', 'must be an object')];
    expect(invalidMessage(issues)).toEqual({
      code: 'invalid_message',
      message: 'This was not understood. card is missing.',
      details: {
        issues: [
          { path: 'card', message: 'card is missing.' },
          { path: '', message: 'The message must be an object.' },
        ],
      },
    });
  });

  it('[W10] tells no more issues than the limit, and has words for none', () => {
    const many = Array.from({ length: 50 }, (_, index) => issueAt(`stories.${index}`, 'is missing'));
    expect(invalidMessage(many).details['issues']).toEqual(many.slice(0, limits.issues));
    expect(invalidMessage([]).message).toBe('The message was not understood. Correct what is named and send it again.');
  });
});

describe('the one wrapper around what somebody sent', () => {
  it('[W10] makes an answer of whatever is thrown, and repeats nothing of it', () => {
    for (const thrown of [new Error('secret'), 'secret', null, undefined, new RangeError('secret stack')]) {
      const answer = guarded(() => {
        // eslint-disable-next-line typescript/only-throw-error -- what a stranger's getter throws may be anything
        throw thrown;
      });
      expect(answer).toMatchObject({ ok: false, error: { code: 'invalid_message' } });
      expect(JSON.stringify(answer)).not.toContain('secret');
    }
  });

  it('lets an answer through as it is', () => {
    const answer = parsed({ any: 'value' });
    expect(guarded(() => answer)).toBe(answer);
  });
});
