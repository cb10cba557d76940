import { describe, expect, test, vi } from 'vitest';
import { createCell } from './cell.ts';

describe('a cell', () => {
  test('[R4] tells listeners once, after all steps of a turn', () => {
    const { cell, heard } = setUp();
    cell.turn(() => {
      cell.set({ shown: 1, hidden: 0 });
      cell.turn(() => cell.set({ shown: 2, hidden: 0 }));
      expect(heard).toEqual([]);
      expect(cell.get().shown).toBe(2);
    });
    expect(heard).toEqual([2]);
  });

  test('[R4] keeps the very same view where nothing in it changes, and tells nobody', () => {
    const { cell, heard } = setUp();
    const before = cell.view();
    cell.set({ shown: 0, hidden: 7 });
    expect(cell.view()).toBe(before);
    expect(heard).toEqual([]);
  });

  test('[R4] tells of a change even where the turn throws', () => {
    const { cell, heard } = setUp();
    const turn = (): unknown =>
      cell.turn(() => {
        cell.set({ shown: 3, hidden: 0 });
        throw new Error('after the change');
      });
    expect(turn).toThrow('after the change');
    expect(heard).toEqual([3]);
  });

  test('[S9] a listener that throws keeps nobody else from hearing, and is reported', () => {
    const { cell, heard, errors } = setUp();
    cell.subscribe(() => {
      throw new Error('deaf');
    });
    const last = vi.fn<() => void>();
    cell.subscribe(last);
    cell.set({ shown: 4, hidden: 0 });
    expect(heard).toEqual([4]);
    expect(last).toHaveBeenCalledTimes(1);
    expect(errors).toEqual([new Error('deaf')]);
  });

  test('[R4] a listener that stops hears no more, and one that is there twice is told twice', () => {
    const { cell } = setUp();
    const listener = vi.fn<() => void>();
    const stop = cell.subscribe(listener);
    cell.subscribe(listener);
    cell.set({ shown: 1, hidden: 0 });
    stop();
    stop();
    cell.set({ shown: 2, hidden: 0 });
    expect(listener).toHaveBeenCalledTimes(3);
  });
});

function setUp() {
  const errors: unknown[] = [];
  const heard: number[] = [];
  const cell = createCell(
    { shown: 0, hidden: 0 },
    ({ shown }) => ({ shown }),
    (error) => errors.push(error),
  );
  cell.subscribe(() => heard.push(cell.view().shown));
  return { cell, heard, errors };
}
