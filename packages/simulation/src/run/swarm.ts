import type { SettingsChange } from '@planning-poker/poker';
import type { HabitName } from '../people/habits.ts';
import { faultKinds } from '../world/faults.ts';
import type { FaultKind, FaultRates } from '../world/faults.ts';
import { Random } from '../world/random.ts';
import { drawClientLimits, drawRoomLimits } from './limits.ts';
import type { PersonPlan, Plan } from './plan.ts';

/** For each kind the mildest and the harshest rate: a probability per call, or mean seconds between two. */
export const faultRanges: Readonly<Record<FaultKind, readonly [mild: number, harsh: number]>> = {
  linkSlow: [0.005, 0.08],
  linkStall: [8, 0.8],
  linkHalfOpen: [15, 2],
  linkCut: [10, 0.8],
  linkLateFrame: [0.1, 0.8],
  linkDuplicate: [0.005, 0.1],
  dialFails: [0.05, 0.5],
  storeSlow: [0.01, 0.25],
  storeConflict: [0.01, 0.2],
  storeUnknownDone: [0.01, 0.15],
  storeUnknownLost: [0.01, 0.15],
  storeZombie: [0.01, 0.15],
  storeRefuses: [0.01, 0.2],
  storeLoadFails: [0.01, 0.3],
  storeFull: [15, 3],
  storeDown: [15, 3],
  ringLost: [0.05, 0.9],
  ringDoubled: [0.05, 0.5],
  ringDelayed: [0.05, 0.5],
  clockSkew: [0.2, 1],
  clockJump: [15, 2],
  clockDrift: [20, 4],
  nodeCrash: [20, 3],
  nodeCrashAtEffect: [20, 2],
  nodeCrashAtCommit: [0.005, 0.06],
  nodePause: [25, 5],
  nodeDrain: [25, 5],
  tabReload: [15, 1.5],
  tabDuplicate: [15, 3],
  tabFreeze: [20, 3],
  tabSlowReader: [20, 3],
  oldProtocol: [20, 4],
  malformed: [15, 1.5],
  everybodyOffline: [40, 12],
};

const names = ['Ana', 'Bo', 'Cem', 'Dag', 'Eva', 'Fin', 'Gil', 'Hana'] as const;

/** A seed's own world: how many, who, and which faults are switched on. */
export function swarmPlan(seed: number): Plan {
  const random = new Random(`swarm ${seed}`);
  const nodes = random.pick([1, 1, 2, 2, 3]);
  return {
    seed,
    profile: 'swarm',
    nodes,
    isSticky: random.chance(0.4),
    people: drawPeople(random.fork('people')),
    settings: drawSettings(random.fork('settings')),
    faults: drawFaults(random.fork('faults')),
    durationMs: random.int(8_000, 22_000),
    roomLimits: drawRoomLimits(random.fork('room'), nodes),
    clientLimits: drawClientLimits(random.fork('client')),
  };
}

function drawPeople(random: Random): readonly PersonPlan[] {
  const count = random.int(3, 7);
  return names.slice(0, count).map((name, index) => {
    if (index === 0) return { name, habit: 'facilitator' };
    const habit: HabitName = random.weighted({
      voter: 5,
      facilitator: 0.7,
      flapper: 2,
      twoTabs: 1.5,
      observer: 0.7,
      remover: index === 1 ? 2.5 : 0.5,
    });
    return { name, habit };
  });
}

function drawSettings(random: Random): SettingsChange {
  return {
    autoReveal: random.chance(0.5),
    changeVoteAfterReveal: random.chance(0.4),
    anonymousVotes: random.chance(0.2),
    ...(random.chance(0.2) ? { roundSeconds: random.int(2, 8) } : {}),
    permissions: random.chance(0.5) ? { reveal: 'everyone', stories: 'everyone', estimates: 'everyone' } : {},
  };
}

function drawFaults(random: Random): FaultRates {
  const kinds = Object.keys(faultKinds) as FaultKind[];
  const share = 0.15 + random.unit() * 0.45;
  const rates: Partial<Record<FaultKind, number>> = {};
  for (const kind of kinds) {
    const isOn = random.chance(share);
    const harshness = random.unit();
    if (isOn) rates[kind] = rateOf(kind, harshness);
  }
  return rates;
}

/** Between a kind's mildest (0) and harshest (1) rate, in equal ratios. */
function rateOf(kind: FaultKind, harshness: number): number {
  const [mild, harsh] = faultRanges[kind];
  return mild * (harsh / mild) ** harshness;
}
