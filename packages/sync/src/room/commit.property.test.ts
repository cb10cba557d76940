import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answer, CommandRequest } from './answer.ts';
import { anyRequest } from '../testing/arbitraries.ts';
import type { AppendFate } from '../testing/faulty-store.ts';
import type { Tally, TallyCommand } from '../testing/tally.ts';
import { tally } from '../testing/tally.ts';
import { GAME, World } from '../testing/world.ts';

type Step =
  | { readonly do: 'post'; readonly node: 0 | 1; readonly request: CommandRequest<TallyCommand> }
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'fate'; readonly fate: AppendFate }
  | { readonly do: 'read-fails'; readonly times: number }
  | { readonly do: 'land' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('post' as const),
      node: fc.constantFrom(0 as const, 1 as const),
      request: anyRequest.filter(({ actor, command }) => actor !== null && command.type !== 'explode'),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 400 }) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('fate' as const),
      fate: fc.constantFrom<AppendFate>('ok', 'unavailable', 'lost', 'hidden', 'late', 'silent'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('read-fails' as const), times: fc.integer({ min: 1, max: 8 }) }),
  },
  { weight: 2, arbitrary: fc.constant<Step>({ do: 'land' }) },
);

interface Sent {
  readonly request: CommandRequest<TallyCommand>;
  readonly answer: Answer;
}

/** Two nodes over one log that is lost, hidden, late, silent; each command's id belongs to one command, as a client's does. */
async function play(steps: readonly Step[]): Promise<{ nodes: readonly [World, World]; sent: Sent[] }> {
  const limits = { storeTimeoutMs: 300, receiptsCached: 2, cachedVersions: 6, readPage: 3, appendAttempts: 4 };
  const first = new World({ limits });
  await first.begin('ana', 'ben', 'cleo');
  const nodes = [first, new World({ limits, beside: first })] as const;
  await nodes[1].room();
  const sent: Promise<Sent>[] = [];
  const commands = new Map<string, TallyCommand>();
  for (const next of steps) {
    if (next.do === 'wait') await first.runtime.advance(next.ms);
    else if (next.do === 'fate') first.store.fates.push(next.fate);
    else if (next.do === 'read-fails') first.store.failingReads += next.times;
    else if (next.do === 'land') await first.store.land();
    else {
      const { actor, correlationId } = next.request;
      const key = `${actor}/${correlationId}`;
      const command = commands.get(key) ?? next.request.command;
      commands.set(key, command);
      const posted = nodes[next.node].post(actor, command, correlationId);
      sent.push(posted.then((answer) => ({ request: { actor, correlationId, command }, answer })));
    }
  }
  await first.runtime.advance(20_000);
  await first.store.land();
  first.store.fates.length = 0;
  first.store.failingReads = 0;
  await first.runtime.advance(60_000);
  return { nodes, sent: await Promise.all(sent) };
}

test('[S3] [R3] [W5] whatever the store does, each command is decided once, on every node, and every answer tells the truth', async () => {
  const property = fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
    const { nodes, sent } = await play(steps);
    const log = await nodes[0].store.read(GAME, 0, 10_000);
    expect(log.map((event) => event.version)).toEqual(log.map((_, index) => index + 1));
    for (const { request, answer } of sent) {
      if (answer.status === 'unavailable') continue;
      const key = { actor: request.actor ?? '', correlationId: request.correlationId };
      const [receipt] = await nodes[0].store.receipts(GAME, [key]);
      expect(receipt?.outcome).toEqual(answer);
      for (const node of nodes)
        expect(await node.send(request.actor, request.command, request.correlationId)).toEqual(answer);
    }
    const state = log.reduce<Tally | null>(
      (before, stored) => tally.evolve(before, tally.upcast(stored, stored.schema)),
      null,
    );
    for (const node of nodes) {
      expect(node.seen('invariantViolation')).toEqual([]);
      expect((await node.room()).state).toEqual(state);
    }
  });
  await fc.assert(property, { numRuns: 150 });
});

test("[S3] [R2] no command's events are in the log twice, and those of one stand together", async () => {
  const property = fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
    const { nodes } = await play(steps);
    const log = await nodes[0].store.read(GAME, 0, 10_000);
    const runs: string[] = [];
    for (const { actor, correlationId } of log) {
      const key = `${actor ?? ''}/${correlationId}`;
      if (runs.at(-1) !== key) runs.push(key);
    }
    expect(runs).toEqual([...new Set(runs)]);
  });
  await fc.assert(property, { numRuns: 80 });
});
