import { describe, expect, it } from 'vitest';
import { handshakeExample } from './documents/examples.ts';
import { parseHandshake } from './handshake.ts';

const token = 'abcdefghijklmnopqrstuv';
const auth = { protocolVersion: 1, gameId: 'K7M2-9QXT-4B1C', token };

function refusedWith(raw: unknown): { readonly code: string; readonly paths: unknown } {
  const read = parseHandshake(raw);
  if (read.ok) throw new Error('It was accepted.');
  const issues = read.error.details['issues'] as readonly { readonly path: string }[] | undefined;
  return { code: read.error.code, paths: issues?.map(({ path }) => path) };
}

describe("the handshake's auth", () => {
  it('[W13] gives the id that was meant, and null for what was not given', () => {
    expect(parseHandshake(auth)).toEqual({
      ok: true,
      value: { gameId: 'k7m29qxt4b1c', token, password: null, resumeFrom: null },
    });
    expect(parseHandshake({ ...auth, resumeFrom: null }).ok).toBe(true);
  });

  it('[W4] gives the version that a client holds, and the password', () => {
    const resumeFrom = { gameVersion: 12, head: 'q83vEjRWeJASNFZ4' };
    const read = parseHandshake({ ...auth, password: 'secret', resumeFrom });
    expect(read).toMatchObject({ ok: true, value: { password: 'secret', resumeFrom } });
    expect(parseHandshake(handshakeExample).ok).toBe(true);
  });

  it('[W11] is unauthorized where only the token is wrong, and says nothing of it', () => {
    for (const wrong of ['short', 'x'.repeat(65), `${token}!`, 7, undefined]) {
      const read = parseHandshake({ ...auth, token: wrong });
      expect(read).toMatchObject({ ok: false, error: { code: 'unauthorized', details: {} } });
      expect(JSON.stringify(read)).not.toContain(String(wrong));
    }
  });

  it('[W11] is unknown_game where no game can have that id', () => {
    expect(refusedWith({ ...auth, gameId: 'not-a-game' }).code).toBe('unknown_game');
    expect(refusedWith({ ...auth, gameId: '' }).code).toBe('unknown_game');
  });

  it('[W11] is unsupported_protocol for another version, whatever else it holds', () => {
    expect(refusedWith({ protocolVersion: 2, session: 'x' }).code).toBe('unsupported_protocol');
    expect(refusedWith({ ...auth, protocolVersion: 0 }).code).toBe('unsupported_protocol');
  });

  it('[W3] [W11] is invalid_message for everything else', () => {
    expect(refusedWith({ ...auth, cookie: 1 })).toEqual({ code: 'invalid_message', paths: [''] });
    expect(refusedWith({})).toEqual({ code: 'invalid_message', paths: ['protocolVersion', 'gameId', 'token'] });
    expect(refusedWith(undefined).code).toBe('invalid_message');
    expect(refusedWith({ ...auth, resumeFrom: { gameVersion: -1, head: '' } }).paths).toEqual([
      'resumeFrom.gameVersion',
      'resumeFrom.head',
    ]);
  });
});
