import type { Planting } from '../mutants/mutant.ts';
import { mutantById } from '../mutants/mutants.ts';

/** A mistake that was there, and the scenario that shows it. */
export interface Mistake {
  /** its file's name, without the ending */
  readonly scenario: string;
  readonly planting: Planting;
}

/** Mistakes that were found and mended, and can be planted again in one place, and one that no seed can show; docs/simulation.md tells of each. */
export const mistakes: readonly Mistake[] = [
  { scenario: 'two-who-create-at-once', planting: mutantById('share-an-early-look') },
  { scenario: 'two-who-create-at-once', planting: mutantById('believe-a-failed-creation') },
  {
    scenario: 'two-who-create-at-once',
    planting: {
      id: 'wait-for-one-another',
      file: 'sync/src/room/room-pool.ts',
      find: '    const existing = await this.#look(gameId);',
      replace: '    const existing = await this.find(gameId);',
      why: 'two who create a game at once wait for each other for ever',
    },
  },
  { scenario: 'held-back-and-asking', planting: mutantById('held-and-never-told-who-is-there') },
  { scenario: 'a-leader-who-lags', planting: mutantById('held-and-never-told-who-has-seen') },
  { scenario: 'late-events-for-a-stranger', planting: mutantById('hear-events-as-a-stranger') },
  {
    scenario: 'a-late-snapshot-for-a-stranger',
    planting: {
      id: 'stay-a-false-player',
      file: 'sync/src/replica/synchroniser.ts',
      find: '    if (isNotJoined(envelope)) host.notJoined();',
      replace: '',
      why: 'a stranger whom a late message has greeted asks in vain for ever',
    },
  },
  {
    // No seed meets it any more: among thousands none has a second welcome come after the first snapshot.
    scenario: 'welcomed-twice',
    planting: {
      id: 'be-welcomed-again',
      file: 'sync/src/replica/inbox.ts',
      find: 'if (correlationId === state.welcomeId) return { state, effects: [] };',
      replace: '',
      why: 'a welcome that comes twice makes a stranger of a player (found by the simulation)',
    },
  },
  {
    scenario: 'joined-and-gone-again',
    planting: {
      id: 'wait-for-an-undone-join',
      file: 'sync/src/replica/ledger.ts',
      find: 'isOver ? reject(decider, accepted, correlationId) : accepted',
      replace: 'accepted',
      why: 'a join that is undone before it is heard of stays pending for ever',
    },
  },
  {
    scenario: 'a-deploy-during-the-meeting',
    planting: {
      id: 'let-people-in-while-draining',
      file: 'sync/src/room/room-pool.ts',
      find:
        "    if (this.#isClosing) throw new RoomFault('shutting_down', 'the server is shutting down');\n" +
        '    const loaded',
      replace: '    const loaded',
      why: 'a node that drains lets people into rooms that are about to close',
    },
  },
  { scenario: 'a-node-behind-its-client', planting: mutantById('judge-before-reading-on') },
  { scenario: 'a-node-behind-its-client', planting: mutantById('answer-from-a-stale-node') },
  { scenario: 'a-drain-while-loading', planting: mutantById('keep-house-while-closing') },
  { scenario: 'left-and-back-unanswered', planting: mutantById('count-the-attempts-of-before') },
  { scenario: 'too-much-at-once', planting: mutantById('refuse-for-good-when-full') },
  {
    // Where rings may be lost, every node looks by itself: there nobody misses one.
    scenario: 'a-ring-and-no-poll',
    planting: {
      id: 'ignore-every-ring',
      file: 'sync/src/room/tail-watch.ts',
      find: '      if (gameVersion > room.gameVersion()) this.#look();',
      replace: '      if (gameVersion > room.gameVersion() + 1_000_000) this.#look();',
      why: 'a node does not look when another one rings',
    },
  },
];

export function mistakeById(id: string): Mistake {
  const mistake = mistakes.find(({ planting }) => planting.id === id);
  if (mistake === undefined) throw new Error(`there is no mistake ${id}`);
  return mistake;
}
