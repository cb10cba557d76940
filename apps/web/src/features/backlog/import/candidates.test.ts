import { type Context, decide, limits } from '@planning-poker/poker';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aGame, aStory } from '../../../testing/a-game.ts';
import { candidatesOf } from './candidates.ts';
import type { Role } from './reading.ts';

const roles = ['title', 'key', 'link', 'description'] as const satisfies readonly Role[];
const twinsOf = (
  rows: readonly (readonly string[])[],
  backlog = [aStory('Refunds', { key: 'PAY-1' }), aStory('Export')],
) => candidatesOf(rows, roles, backlog).list.map(({ twin }) => twin);

/** Any code unit, lone surrogates too. */
const anyUnit = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit));

describe('candidatesOf', () => {
  it('[U11] makes of any cells nothing that the domain refuses, and says what it cut', () => {
    const context: Context = {
      actor: 'ana',
      now: 1,
      newId: () => 'id',
      connected: new Set(),
      facilitationClaimable: false,
    };
    const wild = fc.oneof(
      fc.string({ unit: anyUnit, maxLength: 20 }),
      fc.constantFrom(
        'javascript:alert(1)',
        'https://t.example/1',
        'https://',
        'a\u2028b',
        '\ud800',
        'x'.repeat(10_001),
        '🂡'.repeat(301),
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(wild, wild, wild, wild), { maxLength: 3 }), (rows) => {
        const { list, untitled } = candidatesOf(rows, roles, []);
        expect(list.length + untitled).toBe(rows.length);
        const stories = list.map(({ draft }) => draft);
        expect(decide(aGame(), { type: 'addStories', stories }, context)).toMatchObject({ ok: true });
      }),
    );
  });

  it('[U11] names each field that was cut', () => {
    const [candidate] = candidatesOf(
      [['🂡'.repeat(301), 'K'.repeat(101), 'tracker.example', 'd'.repeat(10_001)]],
      roles,
      [],
    ).list;
    expect(candidate?.cut).toEqual(['title', 'key', 'link', 'description']);
    expect(Array.from(candidate?.draft.title ?? '')).toHaveLength(limits.titleLength);
    expect(candidate?.draft.link).toBeUndefined();
  });

  it('[U10] marks what is in the backlog already, by its key, else by its title', () => {
    const rows = [['Refunds', 'PAY-2'], ['Other words', 'pay-1'], ['export', 'PAY-9'], ['New']];
    expect(twinsOf(rows)).toEqual([null, 'backlog', 'backlog', null]);
    expect(twinsOf([['refunds']])).toEqual(['backlog']);
  });

  it('[U10] marks what stands in the list twice', () => {
    expect(twinsOf([['New'], ['NEW'], ['Newer']], [])).toEqual([null, 'list', null]);
  });

  it('[U10] makes of a row what its columns are said to mean', () => {
    const [candidate] = candidatesOf([['PAY-1', 'Refunds']], ['key', 'title'], []).list;
    expect(candidate?.draft).toEqual({ title: 'Refunds', key: 'PAY-1' });
    expect(candidatesOf([['PAY-1', 'Refunds']], ['key', 'ignore'], [])).toEqual({ list: [], untitled: 1 });
  });
});
