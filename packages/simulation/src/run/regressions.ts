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
];
