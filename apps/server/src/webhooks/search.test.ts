import { describe, expect, test } from 'vitest';
import { mayVisit, notSearched, type Search, type SearchEvent, stepSearch } from './search.ts';

const asking: Search = { status: 'asking', from: 0 };
const askingOn: Search = { status: 'asking', from: 40 };
const pausing: Search = { status: 'pausing', from: 40 };
const partial: Search = { status: 'partial', from: 40 };
const complete: Search = { status: 'complete' };
const over: Search = { status: 'over' };
const states = [notSearched, asking, askingOn, pausing, partial, complete, over];
const read: SearchEvent = { type: 'read', last: 40 };
const readAll: SearchEvent = { type: 'read', last: null };
const [started, failed, paused, emptied, ended] = (['started', 'failed', 'paused', 'emptied', 'ended'] as const).map(
  (type): SearchEvent => ({ type }),
) as [SearchEvent, SearchEvent, SearchEvent, SearchEvent, SearchEvent];

describe('the search at the start', () => {
  const moves: readonly (readonly [Search, SearchEvent, Search])[] = [
    [notSearched, started, asking],
    [asking, read, partial],
    [asking, readAll, complete],
    [asking, failed, { status: 'pausing', from: 0 }],
    [askingOn, read, partial],
    [askingOn, readAll, complete],
    [askingOn, failed, pausing],
    [pausing, paused, askingOn],
    [partial, emptied, askingOn],
    ...states.slice(0, -1).map((state) => [state, ended, over] as const),
  ];

  test.each(moves)('[O8] goes from %o by %o to %o', (from, event, to) => {
    expect(stepSearch(from, event)).toEqual(to);
  });

  test('is the very same object where an event means nothing', () => {
    for (const state of states) {
      for (const event of [started, read, readAll, failed, paused, emptied, ended]) {
        const next = stepSearch(state, event);
        const moved = moves.some(([from, by]) => from === state && by.type === event.type);
        expect(next === state, `${state.status} hears ${event.type}`).toBe(!moved);
      }
    }
  });

  test('[O8] nothing is visited before the store has said what counts as told, nor after the end', () => {
    expect(states.filter(mayVisit)).toEqual([askingOn, pausing, partial, complete]);
  });
});
