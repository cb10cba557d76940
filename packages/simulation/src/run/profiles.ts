import type { Random } from '../world/random.ts';
import { Random as SeededRandom } from '../world/random.ts';
import type { FaultRates } from '../world/faults.ts';
import type { Plan } from './plan.ts';
import { swarmPlan } from './swarm.ts';

type Directed = (plan: Plan, random: Random) => Partial<Plan>;

/** Nothing but what a directed profile wants broken, with a little of the network's usual weather. */
const weather: FaultRates = { linkSlow: 0.02, linkDuplicate: 0.02 };

/** For the rare holes: each profile drives again and again at one of them. */
export const profiles = {
  halfOpenTwoNodes: () => ({
    nodes: 2,
    isSticky: false,
    faults: { ...weather, linkHalfOpen: 1.2, linkStall: 3, ringLost: 0.85, ringDelayed: 0.1, storeSlow: 0.05 },
  }),
  crashAtEveryCommit: (_plan, random) => ({
    faults: {
      ...weather,
      nodeCrashAtCommit: 0.12,
      storeUnknownDone: 0.05,
      storeZombie: 0.08,
      nodeCrashAtEffect: random.int(2, 6),
    },
  }),
  slowReader: (plan) => ({
    faults: { ...weather, tabSlowReader: 1.2, linkStall: 2, tabFreeze: 8 },
    roomLimits: { ...plan.roomLimits, maxLag: 6, maxUnackedBytes: 4_000, ackTimeoutMs: 900, ackRetries: 3 },
  }),
  raceOfVotesAndReveal: (plan, random) => ({
    nodes: 2,
    people: plan.people.map(({ name }, index) => ({
      name,
      habit: index === 0 ? 'facilitator' : index === 1 ? 'twoTabs' : 'voter',
    })),
    settings: {
      ...plan.settings,
      autoReveal: true,
      roundSeconds: random.int(2, 8),
      permissions: { reveal: 'everyone', stories: 'everyone' },
    },
    roomLimits: { ...plan.roomLimits, readPage: random.int(1, 3) },
    faults: { ...weather, storeSlow: 0.3, storeConflict: 0.1, ringDelayed: 0.5, linkSlow: 0.1 },
  }),
  reloadInALoop: (plan, random) => ({
    nodes: 2,
    roomLimits: { ...plan.roomLimits, readPage: random.int(1, 3), pollMs: 1_500 },
    isSticky: false,
    faults: {
      ringLost: 0.9,
      ...weather,
      tabReload: 0.4,
      tabDuplicate: 3,
      storeSlow: 0.1,
      linkLateFrame: 0.5,
      linkCut: 4,
    },
  }),
  driftingClocks: () => ({
    faults: { ...weather, clockSkew: 1, clockJump: 0.7, clockDrift: 1, linkCut: 4, nodePause: 8 },
    settings: { autoReveal: true, roundSeconds: 3 },
  }),
  everybodyOffline: (plan) => ({
    faults: { ...weather, everybodyOffline: 3, storeLoadFails: 0.15, nodeCrash: 8, storeSlow: 0.1, linkCut: 5 },
    roomLimits: { ...plan.roomLimits, idleRoomMs: 400, presenceGraceMs: 300 },
  }),
  drainDuringLoad: (plan) => ({
    roomLimits: { ...plan.roomLimits, mailbox: 2 },
    faults: { ...weather, nodeDrain: 1.5, storeSlow: 0.2, storeUnknownDone: 0.04 },
    people: plan.people.map(({ name }, index) => ({ name, habit: index === 0 ? 'facilitator' : 'twoTabs' })),
  }),
  longPauses: (plan) => ({
    nodes: 2,
    isSticky: false,
    people: plan.people.map(({ name }, index) => ({ name, habit: index === 0 ? 'slowFacilitator' : 'bystander' })),
    durationMs: 75_000,
    faults: { ...weather, nodePause: 9, tabFreeze: 15, storeSlow: 0.05, clockJump: 20 },
  }),
  lateWrites: (plan) => ({
    nodes: 1,
    faults: {
      ...weather,
      storeZombie: 0.3,
      storeUnknownLost: 0.1,
      storeRefuses: 0.15,
      storeLoadFails: 0.4,
      tabReload: 1.2,
      linkCut: 5,
    },
    roomLimits: { ...plan.roomLimits, appendAttempts: 2, storeRetries: 1 },
  }),
} as const satisfies Readonly<Record<string, Directed>>;

export type ProfileName = keyof typeof profiles | 'swarm';

export const directedProfiles = Object.keys(profiles) as (keyof typeof profiles)[];
export const allProfiles: readonly ProfileName[] = ['swarm', ...directedProfiles];

export function isProfile(name: string): name is ProfileName {
  return (allProfiles as readonly string[]).includes(name);
}

const CRASHES = ['nodeCrash', 'nodeCrashAtEffect', 'nodeCrashAtCommit'] as const;

/** The plan that a profile makes of a seed. */
export function planOf(profile: ProfileName, seed: number): Plan {
  const plan = swarmPlan(seed);
  return withPoll(profile === 'swarm' ? plan : directedPlan(plan, profile));
}

function directedPlan(plan: Plan, profile: Exclude<ProfileName, 'swarm'>): Plan {
  const directed: Directed = profiles[profile];
  return { ...plan, ...directed(plan, new SeededRandom(`${profile} ${plan.seed}`)), profile };
}

/** Where somebody else may write, a node looks at the log by itself, as the server sets it: another node, or a life before, whose write lands late. A ring may be lost. */
function withPoll(plan: Plan): Plan {
  const { nodes, faults, roomLimits } = plan;
  const mayCrash = CRASHES.some((kind) => faults[kind] !== undefined);
  const isAlone = nodes === 1 && !(mayCrash && faults.storeZombie !== undefined);
  return { ...plan, roomLimits: { ...roomLimits, pollMs: isAlone ? null : (roomLimits.pollMs ?? 400) } };
}
