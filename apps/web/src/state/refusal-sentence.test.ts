import { describe, expect, it } from 'vitest';
import { refusalSentence } from './refusal-sentence.ts';

describe('refusalSentence', () => {
  it('[U6] says that the server is full, what helps, and that the page goes on trying', () => {
    expect(refusalSentence({ code: 'server_full', message: 'Too many connections.' })).toBe(
      'The server is full at the moment. Close pages that nobody needs, or try again in some minutes. This page does so by itself.',
    );
  });

  it('[U6] says that too many passwords were tried', () => {
    expect(refusalSentence({ code: 'rate_limited', message: 'That was too fast.' })).toMatch(/^Too many passwords/);
  });

  it('[U6] leaves what is over by itself to the general sentence', () => {
    expect(refusalSentence(null)).toBeNull();
    expect(refusalSentence({ code: 'shutting_down', message: 'The server is restarting.' })).toBeNull();
    expect(refusalSentence({ code: 'internal', message: 'The server refuses the connection.' })).toBeNull();
  });
});
