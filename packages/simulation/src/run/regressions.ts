import type { ProfileName } from './profiles.ts';

export interface Regression {
  readonly profile: ProfileName;
  readonly seed: number;
  readonly rule: string;
  readonly was: string;
  /**
   * The bug as a mutant: planted, it fails this seed today. Null: the bug was one of the simulation, or the world that its seed made has changed
   * since, and the seed stands for what else it meets, or it took more than one place.
   */
  readonly mutant: string | null;
}

/** Seeds that have failed, or that the same bug, planted again, fails today. docs/simulation.md tells each story. */
export const regressions: readonly Regression[] = [
  {
    profile: 'drainDuringLoad',
    seed: 34,
    rule: 'R5',
    was: 'a node that was behind led a member back through its pages',
    mutant: 'answer-from-a-stale-node',
  },
  {
    profile: 'reloadInALoop',
    seed: 7,
    rule: 'R5',
    was: 'a node that was behind took a member for a stranger',
    mutant: 'judge-before-reading-on',
  },
  {
    profile: 'raceOfVotesAndReveal',
    seed: 111,
    rule: 'S7',
    was: 'a look that began too early told that there is no game',
    mutant: 'share-an-early-look',
  },
  {
    profile: 'reloadInALoop',
    seed: 99,
    rule: 'R3',
    was: 'two who created a game at once waited for each other for ever',
    mutant: null,
  },
  {
    profile: 'drainDuringLoad',
    seed: 103,
    rule: 'W5',
    was: 'a full mailbox refused a command for good, a copy of which was decided',
    mutant: 'refuse-for-good-when-full',
  },
  {
    profile: 'halfOpenTwoNodes',
    seed: 26,
    rule: 'W9',
    was: 'delta or snapshot told how long a hidden card is',
    mutant: 'weigh-the-hidden-card',
  },
  {
    profile: 'halfOpenTwoNodes',
    seed: 39,
    rule: 'R4',
    was: 'a join that was undone before it was heard of stayed pending for ever',
    mutant: null,
  },
  {
    profile: 'crashAtEveryCommit',
    seed: 20,
    rule: 'R4',
    was: 'the same, after a crash',
    mutant: null,
  },
  {
    profile: 'swarm',
    seed: 486,
    rule: 'S7',
    was: 'a creation that came to nothing told that there is no game, which another node had made',
    mutant: 'believe-a-failed-creation',
  },
  {
    profile: 'swarm',
    seed: 3168,
    rule: 'W8',
    was: 'a held session that asked was not told who is there',
    mutant: 'held-and-never-told-who-is-there',
  },
  {
    profile: 'swarm',
    seed: 2637,
    rule: 'W15',
    was: 'a stranger whom a late message greeted took itself for a player for ever',
    mutant: null,
  },
  {
    profile: 'swarm',
    seed: 657,
    rule: 'C6',
    was: 'the simulated link let late presence through, which no replica can tell',
    mutant: null,
  },
  {
    profile: 'swarm',
    seed: 17_616,
    rule: 'W15',
    was: 'a stranger took late events of another connection for its greeting',
    mutant: 'hear-events-as-a-stranger',
  },
  {
    profile: 'swarm',
    seed: 15_506,
    rule: 'W15',
    was: 'a welcome that came twice made a stranger of a player',
    mutant: null,
  },
  {
    profile: 'halfOpenTwoNodes',
    seed: 72,
    rule: 'D6',
    was: 'a room that was unloaded forgot who had only just been given up, and revealed without them',
    mutant: null,
  },
  {
    profile: 'swarm',
    seed: 2_131,
    rule: 'W16',
    was: 'who leads and was held back was never told who has seen the cards',
    mutant: 'held-and-never-told-who-has-seen',
  },
  {
    profile: 'swarm',
    seed: 50_030,
    rule: 'R2',
    was: 'an old snapshot that came between a handshake and its greeting led a page back',
    mutant: 'believe-what-comes-first',
  },
  {
    profile: 'swarm',
    seed: 6_525,
    rule: 'S7',
    was: 'the audit did not wait for a silent connection to be noticed',
    mutant: null,
  },
  {
    profile: 'drainDuringLoad',
    seed: 1,
    rule: 'S9',
    was: 'a load that ended while its node drained began to keep house, and left a timer behind',
    mutant: 'keep-house-while-closing',
  },
  {
    profile: 'swarm',
    seed: 964,
    rule: 'W7',
    was: 'who joined again on the same connection was waited for as if they had not answered since before',
    mutant: 'count-the-attempts-of-before',
  },
];
