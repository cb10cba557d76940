import type { ProfileName } from './profiles.ts';

export interface Regression {
  readonly profile: ProfileName;
  readonly seed: number;
  readonly rule: string;
  readonly was: string;
}

/** Seeds that have failed, or that the same bug, planted again as a mutant, fails today. docs/simulation.md tells each story. */
export const regressions: readonly Regression[] = [
  {
    profile: 'drainDuringLoad',
    seed: 34,
    rule: 'R5',
    was: 'a node that was behind led a member back through its pages',
  },
  { profile: 'reloadInALoop', seed: 7, rule: 'R5', was: 'a node that was behind took a member for a stranger' },
  {
    profile: 'raceOfVotesAndReveal',
    seed: 91,
    rule: 'S7',
    was: 'a look that began too early told that there is no game',
  },
  { profile: 'raceOfVotesAndReveal', seed: 56, rule: 'S7', was: 'the same, as its mutant shows it now' },
  {
    profile: 'reloadInALoop',
    seed: 99,
    rule: 'R3',
    was: 'two who created a game at once waited for each other for ever',
  },
  {
    profile: 'drainDuringLoad',
    seed: 103,
    rule: 'W5',
    was: 'a full mailbox refused a command for good, a copy of which was decided',
  },
  { profile: 'halfOpenTwoNodes', seed: 51, rule: 'W9', was: 'delta or snapshot told how long a hidden card is' },
  { profile: 'halfOpenTwoNodes', seed: 26, rule: 'W9', was: 'the same, as its mutant shows it now' },
  {
    profile: 'halfOpenTwoNodes',
    seed: 39,
    rule: 'R4',
    was: 'a join that was undone before it was heard of stayed pending for ever',
  },
  { profile: 'crashAtEveryCommit', seed: 20, rule: 'R4', was: 'the same, after a crash' },
  {
    profile: 'swarm',
    seed: 486,
    rule: 'S7',
    was: 'a creation that came to nothing told that there is no game, which another node had made',
  },
  { profile: 'swarm', seed: 3168, rule: 'W8', was: 'a held session that asked was not told who is there' },
  {
    profile: 'swarm',
    seed: 2637,
    rule: 'W15',
    was: 'a stranger whom a late message greeted took itself for a player for ever',
  },
  {
    profile: 'swarm',
    seed: 657,
    rule: 'C6',
    was: 'the simulated link let late presence through, which no replica can tell',
  },
  {
    profile: 'swarm',
    seed: 17_616,
    rule: 'W15',
    was: 'a stranger took late events of another connection for its greeting',
  },
  { profile: 'swarm', seed: 15_506, rule: 'W15', was: 'a welcome that came twice made a stranger of a player' },
  { profile: 'swarm', seed: 6525, rule: 'S7', was: 'the audit did not wait for a silent connection to be noticed' },
  {
    profile: 'drainDuringLoad',
    seed: 1,
    rule: 'S9',
    was: 'a load that ended while its node drained began to keep house, and left a timer behind',
  },
  {
    profile: 'swarm',
    seed: 964,
    rule: 'W7',
    was: 'who joined again on the same connection was waited for as if they had not answered since before',
  },
];
