import { describe, expect, it } from 'vitest';
import { aSummary } from '../testing/a-summary.ts';
import { type Known, screenOf, type Standing } from './screen.ts';

const summary = aSummary();
const standing: Standing = { connection: { status: 'connecting' }, membership: 'unknown', welcome: null, status: null };
const failed = (code: string) => ({ connection: { status: 'failed', code, message: '' } as const });

function pageFor(more: Partial<Standing>, known: Partial<Known> = {}) {
  return screenOf({
    standing: { ...standing, ...more },
    summary: { ok: true, value: summary },
    hasJoined: false,
    triedPassword: false,
    ...known,
  }).page;
}

describe('screenOf', () => {
  it('[U1] asks a newcomer for a name as soon as the name of the game is known', () => {
    expect(pageFor({})).toBe('join');
  });

  it('[U1] asks nobody who comes back before the server has said who they are', () => {
    expect(pageFor({}, { hasJoined: true })).toBe('opening');
    expect(pageFor({ membership: 'stranger' }, { hasJoined: true })).toBe('join');
  });

  it('[U23] keeps the form of whoever has given a password, while the line with it is opened', () => {
    expect(pageFor({}, { hasJoined: true, triedPassword: true })).toBe('join');
  });

  it('waits for the first answer', () => {
    expect(pageFor({}, { summary: null })).toBe('opening');
  });

  it('[U6] keeps the table on the screen whatever the line does', () => {
    const seated = { status: 'active', membership: 'player' } as const;
    expect(pageFor(seated)).toBe('table');
    expect(pageFor({ ...seated, ...failed('server_full') })).toBe('table');
    expect(pageFor(seated, { summary: { ok: false, error: { code: 'unreachable', message: null } } })).toBe('table');
  });

  it.each([
    ['left', { status: 'left', membership: 'stranger' }],
    ['removed', { status: 'removed', membership: 'stranger' }],
    ['removed', failed('removed_by_facilitator')],
    // Let in again: the way back is the one of whoever has left.
    ['left', { status: 'removed', membership: 'stranger', welcome: summary }],
    ['unknown', failed('unknown_game')],
    ['problem', failed('server_full')],
  ] as const)('[D12] says what has become of it: %s', (page, more) => {
    expect(pageFor(more)).toBe(page);
  });

  it('says that there is no such game before any line is up', () => {
    expect(pageFor({}, { summary: { ok: false, error: { code: 'unknown_game', message: null } } })).toBe('unknown');
  });

  it('says that the server cannot be reached', () => {
    expect(pageFor({}, { summary: { ok: false, error: { code: 'unreachable', message: null } } })).toBe('problem');
  });

  it('goes by what the line says where HTTP does not get through', () => {
    const lost = { ok: false, error: { code: 'unreachable', message: null } } as const;
    expect(pageFor({ membership: 'stranger', welcome: summary }, { summary: lost })).toBe('join');
    expect(pageFor({ membership: 'stranger', welcome: summary }, { summary: null })).toBe('join');
  });

  it('asks for the password, and says when it was a wrong one', () => {
    const ask = (triedPassword: boolean) =>
      screenOf({
        standing: { ...standing, ...failed('password_required') },
        summary: { ok: true, value: summary },
        hasJoined: true,
        triedPassword,
      });
    expect(ask(false)).toMatchObject({ page: 'join', wrongPassword: false });
    expect(ask(true)).toMatchObject({ page: 'join', wrongPassword: true });
  });
});
