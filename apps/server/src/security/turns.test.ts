import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Turns } from './turns.ts';

/** Somebody who asks for a turn. */
class Asker {
  state: 'waits' | 'has a turn' | 'was refused' | 'is done' = 'waits';
  readonly #end = Promise.withResolvers<void>();

  constructor(turns: Turns, key: string) {
    void turns.take(key, this.#end.promise).then((isTurn) => {
      if (this.state === 'waits') this.state = isTurn ? 'has a turn' : 'was refused';
    });
  }

  end(): void {
    this.state = 'is done';
    this.#end.resolve();
  }
}

/** After all that follows from what has happened. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

test('[S9] so many have a turn at once, so many wait in order, whoever is one too many is refused', async () => {
  const turns = new Turns({ atOnce: 2, mostWaiting: 2 });
  const askers = Array.from({ length: 5 }, () => new Asker(turns, 'a'));
  const other = new Asker(turns, 'b');
  const states = async () => {
    await settled();
    return askers.map(({ state }) => state);
  };
  expect(await states()).toEqual(['has a turn', 'has a turn', 'waits', 'waits', 'was refused']);
  expect(other.state).toBe('has a turn');
  askers[1]?.end();
  expect(await states()).toEqual(['has a turn', 'is done', 'has a turn', 'waits', 'was refused']);
});

test('[S9] a turn is never lost, whoever goes while they have one or wait', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat({ max: 19 }), { maxLength: 60 }),
      fc.integer({ min: 1, max: 3 }),
      async (leaving, atOnce) => {
        const turns = new Turns({ atOnce, mostWaiting: 100 });
        const askers = Array.from({ length: 20 }, () => new Asker(turns, 'a'));
        for (const place of leaving) {
          askers[place]?.end();
          await settled();
          const left = askers.filter(({ state }) => state !== 'is done');
          expect(left.filter(({ state }) => state === 'has a turn')).toHaveLength(Math.min(atOnce, left.length));
        }
      },
    ),
  );
});
