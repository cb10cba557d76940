import { errorCodes } from '@planning-poker/protocol';
import { describe, expect, it } from 'vitest';
import { refusalSentence } from './refusal-sentence.ts';

describe('refusalSentence', () => {
  it('[U6] says that the server is full, or what it is too much of, and that the page goes on trying', () => {
    const { message } = errorCodes.server_full;
    expect(refusalSentence({ code: 'server_full', message })).toBe(
      'The server is full at the moment. Try again in some minutes. This page does so by itself.',
    );
    const crowded = 'Too many connections come from your address. Close those that nobody needs, then try again.';
    expect(refusalSentence({ code: 'server_full', message: crowded })).toBe(`${crowded} This page does so by itself.`);
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
