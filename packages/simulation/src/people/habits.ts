import type { ActionName } from './actions.ts';

export type HabitName =
  | 'voter'
  | 'facilitator'
  | 'slowFacilitator'
  | 'flapper'
  | 'twoTabs'
  | 'observer'
  | 'remover'
  | 'bystander';

export interface Habit {
  readonly role: 'voter' | 'observer';
  /** pages open at a time */
  readonly tabs: 1 | 2;
  /** the mean pause between two actions */
  readonly paceMs: number;
  /** the chance that an action is to go away, or to come back, instead */
  readonly flaps: number;
  readonly actions: Readonly<Partial<Record<ActionName, number>>>;
}

const voting = {
  vote: 12,
  voteForAnOldRound: 0.5,
  withdraw: 1,
  react: 0.6,
  nudge: 0.4,
  rename: 0.5,
  reveal: 0.3,
  leave: 0.3,
  claim: 0.15,
  becomeObserver: 0.35,
  becomeVoter: 0.6,
} as const;

const leading = {
  vote: 4,
  reveal: 4,
  restart: 2,
  accept: 1.5,
  next: 2,
  start: 1,
  skip: 0.4,
  openVoting: 0.3,
  addStories: 1,
  edit: 0.8,
  move: 0.5,
  removeStory: 0.4,
  restoreStory: 0.4,
  startTimer: 0.5,
  pauseTimer: 0.3,
  resumeTimer: 0.3,
  stopTimer: 0.2,
  configure: 0.8,
  changeDeck: 0.4,
  promote: 0.4,
  demote: 0.2,
  removePlayer: 0.3,
  readmit: 1,
  end: 0.08,
  reopen: 3,
  react: 0.2,
} as const;

/** People by their habits; a person does what comes to mind, at a pace that keeps a game busy. */
export const habits: Readonly<Record<HabitName, Habit>> = {
  voter: { role: 'voter', tabs: 1, paceMs: 1_000, flaps: 0.02, actions: voting },
  facilitator: { role: 'voter', tabs: 1, paceMs: 700, flaps: 0.02, actions: leading },
  flapper: { role: 'voter', tabs: 1, paceMs: 700, flaps: 0.35, actions: voting },
  twoTabs: { role: 'voter', tabs: 2, paceMs: 700, flaps: 0.05, actions: voting },
  observer: {
    role: 'observer',
    tabs: 1,
    paceMs: 2_500,
    flaps: 0.05,
    actions: { react: 3, nudge: 1, becomeVoter: 0.3, becomeObserver: 0.3, vote: 0.5, reveal: 0.5 },
  },
  remover: {
    role: 'voter',
    tabs: 1,
    paceMs: 1_200,
    flaps: 0.1,
    actions: { vote: 3, removePlayer: 2, readmit: 3, claim: 1.5, promote: 1, demote: 1, reveal: 1, leave: 0.3 },
  },
  slowFacilitator: { role: 'voter', tabs: 1, paceMs: 4_000, flaps: 0.05, actions: leading },
  bystander: { role: 'voter', tabs: 1, paceMs: 4_000, flaps: 0.05, actions: { vote: 3, react: 1 } },
};
