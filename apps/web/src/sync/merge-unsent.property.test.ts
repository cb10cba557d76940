import type { Command } from '@planning-poker/poker';
import type { UnsettledCommand } from '@planning-poker/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeUnsent } from './merge-unsent.ts';

const asked = (correlationId: string): UnsettledCommand<Command> => ({
  correlationId,
  command: { type: 'submitVote', storyId: 's1', round: 1, card: correlationId },
  since: 1,
});
const ids = (commands: readonly UnsettledCommand<Command>[]) => commands.map(({ correlationId }) => correlationId);
const list = (prefix: string) =>
  fc.uniqueArray(fc.nat(9), { maxLength: 8 }).map((numbers) => numbers.map((number) => `${prefix}${number}`));

describe('the record of what is unsent', () => {
  test('[U51] holds what this page holds, keeps what is another tab’s, and nothing twice', () => {
    fc.assert(
      fc.property(list('mine'), list('over'), list('theirs'), fc.boolean(), (mine, over, theirs, written) => {
        const record = [...over, ...(written ? mine : []), ...theirs].map(asked);
        const merged = ids(mergeUnsent(record, new Set([...mine, ...over]), mine.map(asked)));
        expect(merged.toSorted()).toEqual([...mine, ...theirs].toSorted());
      }),
    );
  });

  test('[U51] [C2] keeps the order of asking, whichever tab writes, and writing again changes nothing', () => {
    const steps = fc.array(fc.tuple(fc.constantFrom('left' as const, 'right' as const), fc.boolean()), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(steps, (taken) => {
        let record: readonly UnsettledCommand<Command>[] = [];
        const order: string[] = [];
        const tabs = { left: [] as string[], right: [] as string[] };
        const known = { left: new Set<string>(), right: new Set<string>() };
        for (const [tab, isAsked] of taken) {
          const id = `${tab}${order.length}`;
          if (isAsked) {
            order.push(id);
            tabs[tab].push(id);
            known[tab].add(id);
          } else tabs[tab].shift();
          record = mergeUnsent(record, known[tab], tabs[tab].map(asked));
          expect(mergeUnsent(record, known[tab], tabs[tab].map(asked))).toEqual(record);
        }
        const left = new Set([...tabs.left, ...tabs.right]);
        expect(ids(record)).toEqual(order.filter((id) => left.has(id)));
      }),
    );
  });

  test('[U51] has a bound', () => {
    const many = Array.from({ length: 50 }, (_, number) => asked(`c${number}`));
    expect(ids(mergeUnsent([], new Set(), many))).toEqual(ids(many).slice(0, 32));
  });

  test('[U51] holds no more of a command than is needed to ask again', () => {
    const pending = { ...asked('c1'), stage: 'sent', predictedAt: 7, outcomeVersion: null };
    expect(mergeUnsent([], new Set(), [pending])).toEqual([asked('c1')]);
  });
});
