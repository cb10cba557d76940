import { describe, expect, test } from 'vitest';
import type { Utterance } from '../check/checker.ts';
import { compareTwins } from './compare-twins.ts';
import { BYTES_THAT_NOBODY_REACHES } from './limits.ts';
import type { Plan } from './plan.ts';
import { planOf } from './profiles.ts';

const plan = planOf('swarm', 1);
const withBytes = (maxUnackedBytes: number): Plan => ({ ...plan, roomLimits: { ...plan.roomLimits, maxUnackedBytes } });
const bounded = withBytes(4_000);
const unbounded = withBytes(BYTES_THAT_NOBODY_REACHES);

const said = (atUs: number, connection: string, text: string, type = 'events'): Utterance => ({
  atUs,
  connection,
  playerId: connection.toLowerCase(),
  type,
  text,
});
const run = [said(1, 'Ana', 'a'), said(2, 'Bo', 'b'), said(3, 'Cem', 'c'), said(9, 'Cem', 'the reveal')];
const mirrored = { votes: new Set(['s1 1 bo']), shownAtUs: 9 };
const told = (second: readonly Utterance[], of = bounded) => compareTwins(of, run, second, mirrored);
const put = (index: number, other: Utterance): readonly Utterance[] => run.with(index, other);

describe('twins', () => {
  test('[W9] hear the same, up to the moment in which a mirrored vote is shown', () => {
    expect(told(run)).toEqual({ failure: null, parted: false });
    expect(told(put(3, said(9, 'Cem', 'another reveal')))).toEqual({ failure: null, parted: false });
  });

  test('[W9] may differ in what the mirrored voter itself is sent', () => {
    expect(told(put(1, said(2, 'Bo', 'B')))).toEqual({ failure: null, parted: false });
  });

  test.each([
    ['a byte', put(0, said(1, 'Ana', 'A')), 1],
    ['a length', put(2, said(3, 'Cem', 'cc')), 3],
    ['a time', put(2, said(4, 'Cem', 'c')), 3],
    ['an order', [said(1, 'Cem', 'c'), ...run.slice(0, 2)], 1],
    ['an answer', put(0, said(1, 'Ana', 'a', 'rejected')), 1],
    ['a message more', [...run.slice(0, 3), said(5, 'Ana', 'd')], 5],
    ['a message less', run.slice(0, 2), 3],
    ['a message more to the voter, where bytes count', [run[0]!, run[1]!, said(2, 'Bo', 'b'), run[2]!], 2],
  ])('[W9] are told apart by %s', (_, second, atUs) => {
    expect(told(second).failure).toMatchObject({
      rule: 'W9',
      atUs,
      message: expect.stringContaining('other hidden cards'),
    });
  });

  test('[W9] part for good reason only at the voter’s own connection, and only where its card may weigh more', () => {
    expect(told(put(1, said(2, 'Bo', 'a snapshot', 'snapshot')), unbounded)).toEqual({ failure: null, parted: true });
    expect(told(put(1, said(2, 'Bo', 'a snapshot', 'snapshot')), bounded).failure).toMatchObject({ rule: 'W9' });
    expect(told(put(0, said(1, 'Ana', 'A')), unbounded).failure).toMatchObject({ rule: 'W9' });
  });
});
