import type { Asked, AskedCommands } from '../check/asked.ts';
import type { Tab } from '../people/tab.ts';
import type { DurableLog } from '../seams/durable-log.ts';
import type { Latch } from '../world/latch.ts';

type AuditedTab = Pick<Tab, 'name' | 'playerId' | 'outcomes'> & {
  readonly view: { readonly pending: readonly { readonly correlationId: string }[] };
};

export interface AuditedCommands {
  readonly latch: Latch;
  readonly asked: AskedCommands;
  readonly log: DurableLog;
  readonly gameId: string;
  readonly tabs: readonly AuditedTab[];
}

/** R3, C5: what was told is in the log for ever; what is settled in an open page is settled as the log says, and what is over is settled. */
export function auditCommands({ latch, asked, log, gameId, tabs }: AuditedCommands): void {
  for (const command of asked.all.values()) {
    auditReceipt(latch, command, log, gameId);
    auditSettled(latch, command, tabs);
  }
  for (const tab of tabs) {
    for (const [correlationId, outcome] of tab.outcomes) {
      const receipt = asked.get(tab.playerId, correlationId)?.receipt ?? null;
      latch.check(
        outcome.status !== 'accepted' || receipt?.status === 'accepted',
        'R3',
        () => `${tab.name} was told ${correlationId} is accepted; the log has ${JSON.stringify(receipt)}`,
      );
    }
  }
}

function auditReceipt(latch: Latch, asked: Asked, log: DurableLog, gameId: string): void {
  const { playerId, correlationId, told, committedAt, tab } = asked;
  const remembered = log.receipts(gameId, [{ actor: playerId, correlationId }])[0]?.outcome ?? null;
  latch.check(
    told === null || remembered !== null,
    'R3',
    () => `${tab}: ${correlationId} was answered and is forgotten`,
  );
  latch.check(
    committedAt === null || remembered?.status === 'accepted',
    'R3',
    () => `${correlationId} is in the log without a receipt`,
  );
}

/** [C5] Whoever waits is told, by answer or by event: as soon as it is not pending any more. */
function auditSettled(latch: Latch, { tab, correlationId }: Asked, tabs: readonly AuditedTab[]): void {
  const page = tabs.find(({ name }) => name === tab);
  if (page === undefined || page.view.pending.some((entry) => entry.correlationId === correlationId)) return;
  latch.check(
    page.outcomes.has(correlationId),
    'C5',
    () => `${tab} does not wait for ${correlationId} any more, and was never told what became of it`,
  );
}
