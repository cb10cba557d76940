import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Place, type PlaceEvent, stepPlace } from './place.ts';

const waiting: Place = { status: 'waiting', delayMs: 500, failures: 0 };
const due: Place = { status: 'due', failures: 2 };
const visited: Place = { status: 'visited', failures: 2, hasMoved: false };
const movedMeanwhile: Place = { ...visited, hasMoved: true };
const moved: PlaceEvent = { type: 'moved' };
const waited: PlaceEvent = { type: 'waited' };
const begun: PlaceEvent = { type: 'begun' };
const done: PlaceEvent = { type: 'ended', visit: { status: 'done' } };
const gone: PlaceEvent = { type: 'ended', visit: { status: 'gone' } };
const again: PlaceEvent = { type: 'ended', visit: { status: 'again', afterMs: 7_000, failures: 3 } };
const later: Place = { status: 'waiting', delayMs: 7_000, failures: 3 };

describe('a game that is to be visited', () => {
  test.each<[Place | null, PlaceEvent, Place | null]>([
    [null, moved, waiting],
    [later, waited, { status: 'due', failures: 3 }],
    [due, begun, visited],
    [visited, moved, movedMeanwhile],
    [visited, done, null],
    [movedMeanwhile, done, waiting],
    [visited, again, later],
    // It is read from the log what has happened meanwhile, when its message is tried again.
    [movedMeanwhile, again, later],
    [movedMeanwhile, gone, null],
  ])('[O8] goes from %o by %o to %o', (from, event, to) => {
    expect(stepPlace(from, event)).toEqual(to);
  });

  test.each<[Place | null, PlaceEvent]>([
    [null, waited],
    [null, begun],
    [null, done],
    [waiting, moved],
    [waiting, begun],
    [waiting, done],
    [due, moved],
    [due, waited],
    [due, again],
    [visited, waited],
    [visited, begun],
    [movedMeanwhile, moved],
  ])('is the very same object where %o hears %o', (place, event) => {
    expect(stepPlace(place, event)).toBe(place);
  });

  test('[O8] whatever happens, what moves after a visit has begun is visited once more', () => {
    const events = [moved, waited, begun, done, again] as const;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...events)), (taken) => {
        let place: Place | null = null;
        let isUntold = false;
        for (const event of taken) {
          const before = place;
          place = stepPlace(before, event);
          if (event === moved) isUntold = true;
          if (event === begun && before?.status === 'due') isUntold = false;
          if (isUntold) expect(place).not.toBeNull();
        }
      }),
    );
  });
});
