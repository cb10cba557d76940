import type { Mutant } from './mutant.ts';

/** Mistakes of the authority about who is there, and about what time brings. */
export const presenceMutants: readonly Mutant[] = [
  {
    id: 'unload-under-its-people',
    file: 'sync/src/room/live-room.ts',
    find: '    return this.#attendance.size === 0 && !this',
    replace: '    return !this',
    why: 'a room is unloaded while people look at it and say nothing',
    profile: 'swarm',
    within: 20,
  },
  {
    id: 'wake-for-no-timer',
    file: 'sync/src/room/upkeep-clock.ts',
    find: 'wakeAt !== null && wakeAt > now ?',
    replace: 'wakeAt !== null && wakeAt < now ?',
    why: 'a timer ends when something else happens, and not before',
    profile: 'raceOfVotesAndReveal',
    within: 10,
  },
  {
    id: 'never-end-the-grace',
    file: 'sync/src/room/presence.ts',
    find: 'this.#goneAt.set(playerId, at);',
    replace: 'this.#goneAt.set(playerId, at + 1_000_000_000);',
    why: 'who has closed the page is waited for as long as the room is loaded',
    profile: 'everybodyOffline',
    within: 30,
  },
  {
    id: 'never-let-anybody-claim',
    file: 'sync/src/room/presence.ts',
    find: 'now - this.#facilitatorsGoneAt >= this.#limits.claimAfterMs',
    replace: 'now - this.#facilitatorsGoneAt >= this.#limits.claimAfterMs * 1000',
    why: 'nobody can take over, however long nobody who leads is there',
    profile: 'slowReader',
    from: 30,
    within: 40,
  },
];
