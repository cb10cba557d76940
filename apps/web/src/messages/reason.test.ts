import { type ErrorCode, errorCodes } from '@planning-poker/protocol';
import { limits } from '@planning-poker/poker';
import { describe, expect, it, vi } from 'vitest';
import { loadLater } from '../browser/later.ts';
import { initial } from './en/initial.ts';
import { reasons } from './en/reasons.ts';
import { type Refused, reasonOf } from './reason.ts';

const catalogue: { readonly [key: string]: unknown } = { ...initial, ...reasons };
const codes = Object.keys(errorCodes) as readonly ErrorCode[];
const ofTheServer = 'Said by the server.';
const said = (code: string, more: Partial<Refused> = {}) => reasonOf({ code, message: ofTheServer, ...more });

describe('reasonOf', () => {
  it('[C4] says a code of the first vote at once, and of the rarer ones that it did not work', () => {
    expect(said('stale_round')).toBe('That round is over.');
    expect(codes.map((code) => said(code))).not.toContain(ofTheServer);
    expect([said('forbidden'), said('brand')]).toEqual(Array(2).fill('It did not work. Try again.'));
  });

  it('[C4] has a sentence of the catalogue for every code that a server may answer with', async () => {
    await theRarerOnes();
    expect(codes.filter((code) => typeof catalogue[`reason.${code}`] !== 'string')).toEqual([]);
    expect(codes.filter((code) => said(code) !== catalogue[`reason.${code}`])).toEqual([]);
  });

  it('[C4] says what the server says only of a code that this page does not know', async () => {
    await theRarerOnes();
    expect(said('brand')).toBe(ofTheServer);
    expect(reasonOf({ code: 'brand', message: null })).toBe('It did not work. Try again.');
  });

  it('[D23] names the limit that was reached, and how much there may be', async () => {
    await theRarerOnes();
    const stories = { limit: 'stories', maximum: 1_000 };
    expect(said('limit_reached', { details: stories })).toBe(
      'A game has room for 1,000 stories. Remove some, or begin another game.',
    );
    const nameless = Object.keys(limits).filter(
      (limit) => said('limit_reached', { details: { limit, maximum: 7 } }) === said('limit_reached'),
    );
    expect(nameless).toEqual([]);
    for (const limit of ['brand', 'toString', 300, null]) {
      expect(said('limit_reached', { details: { limit, maximum: 7 } })).toBe(reasons['reason.limit_reached']);
    }
  });

  it('[C4] counts those who are waited for, and says of too much unsent that the line has to come back', async () => {
    await theRarerOnes();
    expect(said('votes_missing', { details: { waitingFor: ['bo', 'chidi'] } })).toMatch(/^2 people have not voted yet/);
    expect(said('limit_reached', { status: 'refused' })).toBe(reasons['reason.tooManyPending']);
  });

  it('has words for no code and no limit that there is not', () => {
    const own = ['not_live', 'unreachable', 'unknown', 'tooManyPending', 'votesMissingOf'];
    const known = [
      ...[...codes, ...own].map((code) => `reason.${code}`),
      ...Object.keys(limits).map((n) => `limit.${n}`),
    ];
    expect(Object.keys(catalogue).filter((key) => /^(reason|limit)\./.test(key) && !known.includes(key))).toEqual([]);
  });
});

async function theRarerOnes(): Promise<void> {
  loadLater();
  await vi.waitFor(() => expect(said('forbidden')).toBe(reasons['reason.forbidden']));
}
