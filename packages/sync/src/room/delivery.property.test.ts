import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Envelope } from '../messages.ts';
import { anyCommand } from '../testing/arbitraries.ts';
import type { Follower } from '../testing/follower.ts';
import { tally } from '../testing/tally.ts';
import type { TallyCommand } from '../testing/tally.ts';
import { World } from '../testing/world.ts';

type Step =
  | { readonly do: 'command'; readonly command: TallyCommand }
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'tell' | 'reconnect' | 'sync' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: anyCommand
      .filter(({ type }) => type !== 'explode' && type !== 'leave')
      .map((command): Step => ({ do: 'command', command })),
  },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 9_000 }).map((ms): Step => ({ do: 'wait', ms })) },
  { weight: 3, arbitrary: fc.constantFrom<Step>({ do: 'tell' }, { do: 'reconnect' }, { do: 'sync' }) },
);

/** How often each message arrives, one after the other; mostly once. */
const fates = fc.array(fc.constantFrom(0, 1, 1, 1, 1, 2, 3), { minLength: 1, maxLength: 30 });

async function play(
  steps: readonly Step[],
  fate: (envelope: Envelope) => number,
): Promise<{ world: World; lead: Follower }> {
  const world = new World({ limits: { maxLag: 5, cachedVersions: 8, maxUnackedBytes: 4_000 } });
  await world.begin('ben');
  let lead = await world.connect('lead', null, fate);
  for (const next of steps) {
    if (lead.link.closed() !== null || next.do === 'reconnect') lead = await resume(world, lead, fate);
    if (next.do === 'command') await world.send('lead', next.command);
    else if (next.do === 'wait') await world.runtime.advance(next.ms);
    else if (next.do === 'tell') lead.tell();
    else if (next.do === 'sync') {
      const answer = await world.settled(lead.session?.sync(lead.position) ?? Promise.reject(new Error('no session')));
      lead.take(JSON.parse(answer.text) as Envelope);
    }
  }
  return { world, lead };
}

/** Comes back with what it holds, and folds on from there. */
async function resume(world: World, gone: Follower, fate: (envelope: Envelope) => number): Promise<Follower> {
  gone.session?.close();
  const { position, game } = gone;
  return world.connect('lead', position, fate, game);
}

test('[R2] [W6] [W7] under a link that drops and doubles, no version is applied twice or out of order, and all arrive once it heals', async () => {
  const property = fc.asyncProperty(fc.array(step, { maxLength: 40 }), fates, async (steps, rolls) => {
    let rolled = 0;
    let isHealed = false;
    const fate = () => (isHealed ? 1 : (rolls[(rolled += 1) % rolls.length] ?? 1));
    const played = await play(steps, fate);
    let { lead } = played;
    const { world } = played;
    isHealed = true;
    for (let turn = 0; turn < 20; turn += 1) {
      if (lead.link.closed() !== null) lead = await resume(world, lead, fate);
      lead.tell();
      await world.runtime.advance(5_000);
    }
    const room = await world.room();
    expect(world.seen('invariantViolation')).toEqual([]);
    expect(lead.version).toBe(room.gameVersion);
    expect(lead.position?.head).toBe(room.head);
    expect(lead.game).toEqual(tally.redact(room.state, 'lead'));
    expect(lead.applied).toEqual([...new Set(lead.applied)].toSorted((left, right) => left - right));
  });
  await fc.assert(property, { numRuns: 150 });
});
