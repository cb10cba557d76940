import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyCommand } from '../testing/arbitraries.ts';
import type { Tally } from '../testing/tally.ts';
import { tally } from '../testing/tally.ts';
import { GAME, World } from '../testing/world.ts';

const limits = fc.record({
  cachedVersions: fc.constantFrom(0, 1, 4, 16, 256),
  maxLag: fc.constantFrom(1, 4, 16, 256),
  readPage: fc.constantFrom(1, 3, 500),
  snapshotEvery: fc.constantFrom(5, 200),
  maxUnackedBytes: fc.constantFrom(300, 262_144),
});
const commands = fc.array(
  anyCommand.filter(({ type }) => type !== 'explode' && type !== 'leave'),
  { minLength: 1, maxLength: 25 },
);

test('[W4] [R2] from any position, on this log or another, after a restart or not, the client ends in the same state', async () => {
  const property = fc.asyncProperty(
    limits,
    commands,
    fc.boolean(),
    fc.boolean(),
    fc.nat(60),
    async (given, played, restarts, isOther, at) => {
      const origin = new World({ limits: given });
      await origin.begin('ben');
      for (const command of played) await origin.send('lead', command);
      const world = restarts ? new World({ limits: given, beside: origin }) : origin;
      const log = await origin.store.read(GAME, 0, 1_000);
      const gameVersion = at % (log.length + 3);
      const known = log.slice(0, gameVersion);
      const head = isOther ? 'of another log--' : (known.at(-1)?.hash.slice(0, 16) ?? '');
      const held = known.reduce<Tally | null>(
        (state, stored) => tally.evolve(state, tally.upcast(stored, stored.schema)),
        null,
      );
      const game = held === null ? null : tally.redact(held, 'lead');
      const position = gameVersion === 0 ? null : { gameVersion, head };
      const lead = await world.connect('lead', position, undefined, game);
      for (const more of played.slice(0, 3)) await world.send('lead', more);
      lead.tell();
      const room = await world.room();
      expect(lead.game).toEqual(tally.redact(room.state, 'lead'));
      expect(lead.position).toEqual({ gameVersion: room.gameVersion, head: room.head });
      expect(lead.gaps).toBe(0);
      const isAnotherLog = isOther || gameVersion > log.length;
      if (position === null || isAnotherLog) expect(lead.link.messages()[0]?.type).toBe('snapshot');
    },
  );
  await fc.assert(property, { numRuns: 200 });
});
