import type { Mutant } from './mutant.ts';

/** Mistakes of the authority about what has been: what it remembers, and what it tells of it. */
export const memoryMutants: readonly Mutant[] = [
  {
    id: 'ignore-the-head',
    file: 'sync/src/room/catch-up.ts',
    find: 'headOf(hash) === position.head',
    replace: "headOf(hash) !== ''",
    why: 'who comes back from another log is sent what came after on this one',
    profile: 'swarm',
    within: 5,
  },
  {
    id: 'share-ids-among-players',
    file: 'sync/src/room/receipt-cache.ts',
    find: "`${actor ?? ''}/${correlationId}`",
    replace: '`${actor === null}/${correlationId}`',
    why: 'who uses an id that somebody else has used is answered for their command',
    profile: 'swarm',
    within: 5,
  },
  {
    id: 'remember-no-details',
    file: 'sync/src/room/request-queue.ts',
    find: 'this.#receipts.remember(queued.key, answer);',
    replace: "this.#receipts.remember(queued.key, answer.status === 'rejected' ? { ...answer, details: {} } : answer);",
    why: 'who asks again is not told any more who is waited for',
    profile: 'swarm',
    within: 60,
  },
  {
    id: 'date-changes-too-early',
    file: 'sync/src/room/log-history.ts',
    find: 'changes.push({ version, value });',
    replace: 'changes.push({ version: version - 1, value });',
    why: 'the history of a field names the version before each change',
    profile: 'swarm',
    within: 5,
  },
  {
    id: 'step-the-other-way',
    file: 'sync/src/room/log-history.ts',
    find: 'await this.stateAt(viewer, from + direction);',
    replace: 'await this.stateAt(viewer, from - direction);',
    why: 'who steps forward through the history goes back',
    profile: 'swarm',
    within: 5,
  },
  {
    id: 'tell-the-very-last-event-alone',
    file: 'sync/src/room/log-history.ts',
    find: '    return events;\n  }\n\n  async stateAt',
    replace: '    return events.slice(-1);\n  }\n\n  async stateAt',
    why: 'the last events are one',
    profile: 'swarm',
    within: 5,
  },
];
