import type { ServerNode } from '../nodes/server-node.ts';
import { Person } from '../people/person.ts';
import type { Tab } from '../people/tab.ts';
import type { Connection } from '../seams/connection.ts';
import { faultKinds } from '../world/faults.ts';
import type { FaultKind } from '../world/faults.ts';
import type { Random } from '../world/random.ts';
import { malform, speakOldProtocol } from './rogues.ts';
import type { World } from './world.ts';

type TimedKind = { [Kind in FaultKind]: (typeof faultKinds)[Kind] extends 'everySeconds' ? Kind : never }[FaultKind];
/** Breaks something now; false: there was nothing to break. */
type Gremlin = (world: World, random: Random) => boolean;

/** Lets loose whatever the plan wants broken from time to time; each kind at times of its own. */
export function releaseGremlins(world: World): void {
  for (const [kind, meanSeconds] of Object.entries(world.plan.faults)) {
    if (isTimed(kind)) schedule(world, kind, meanSeconds);
  }
}

function schedule(world: World, kind: TimedKind, meanSeconds: number): void {
  const random = world.faults.random(kind);
  world.scheduler.after(random.gap(meanSeconds) * 1_000_000, `gremlin ${kind}`, () => {
    if (world.faults.isHealed) return;
    if (gremlins[kind](world, random)) world.faults.record(kind);
    schedule(world, kind, meanSeconds);
  });
}

function isTimed(kind: string): kind is TimedKind {
  return faultKinds[kind as FaultKind] === 'everySeconds';
}

const gremlins: Readonly<Record<TimedKind, Gremlin>> = {
  linkStall: onConnection((connection, random) => {
    const forUs = random.int(30_000, 8_000_000);
    if (random.chance(0.7)) connection.down.stall(forUs);
    if (random.chance(0.5)) connection.up.stall(forUs);
  }),
  linkHalfOpen: onConnection((connection, random) => connection.halfOpen(random.pick(['up', 'down', 'both']))),
  linkCut: onConnection((connection) => connection.cut()),
  storeFull: (world, random) => {
    const until = world.scheduler.nowUs + random.int(50_000, 4_000_000);
    for (const node of world.nodes) node.outages.fullUntilUs = until;
    return true;
  },
  storeDown: (world, random) => {
    const until = world.scheduler.nowUs + random.int(50_000, 4_000_000);
    const cutOff = random.chance(0.5) ? world.nodes : [random.pick(world.nodes)];
    for (const node of cutOff) node.outages.downUntilUs = until;
    return true;
  },
  clockJump: (world, random) => {
    const byMs = random.int(-60_000, 60_000);
    random.pick(world.clocks).jump(byMs);
    return true;
  },
  clockDrift: (world, random) => {
    random.pick(world.clocks).drift(0.7 + random.unit() * 0.7);
    return true;
  },
  nodeCrash: onNode((node, random) => node.crash(random.int(50_000, 2_000_000))),
  nodeCrashAtEffect: onNode((node, random) => node.crashAtEffect(random.int(0, 40), random.int(50_000, 2_000_000))),
  // From 50 ms to a minute, each length of time as likely as ten times as much.
  nodePause: onNode((node, random) => node.pause(Math.round(50_000 * 1_200 ** random.unit()))),
  nodeDrain: onNode((node, random) => node.drain(random.int(50_000, 1_500_000))),
  tabReload: onTab((tab, random, person) => person.reload(tab, random.chance(0.7), random.chance(0.6))),
  tabDuplicate: onTab((tab, random, person) => {
    const copy = person.open(random.chance(0.7) ? Person.cached(tab.view) : null);
    if (copy === null) tab.close(random.chance(0.7));
  }),
  tabFreeze: onTab((tab, random) => tab.freeze(random.int(300, 25_000))),
  tabSlowReader: onConnection((connection, random) => {
    connection.down.gapUs = random.int(100_000, 1_500_000);
  }),
  oldProtocol: (world, random) => speakOldProtocol(world, random),
  malformed: onConnection((connection, random) => malform(connection, random)),
  everybodyOffline: (world, random) => {
    for (const person of world.people) person.goOffline();
    world.scheduler.after(random.int(500_000, 15_000_000), 'everybody is back', () => {
      for (const person of world.people) person.goOnline();
    });
    return true;
  },
};

function onConnection(strike: (connection: Connection, random: Random) => void): Gremlin {
  return (world, random) => {
    const open = world.tabs.flatMap((tab) => tab.connection ?? []);
    if (open.length === 0) return false;
    strike(random.pick(open), random);
    return true;
  };
}

function onNode(strike: (node: ServerNode, random: Random) => void): Gremlin {
  return ({ nodes }, random) => {
    const alive = nodes.filter((node) => node.incarnation.isAlive);
    if (alive.length === 0) return false;
    strike(random.pick(alive), random);
    return true;
  };
}

function onTab(strike: (tab: Tab, random: Random, person: Person<Tab>) => void): Gremlin {
  return ({ people }, random) => {
    const withTabs = people.filter((person) => person.tabs.length > 0);
    if (withTabs.length === 0) return false;
    const person = random.pick(withTabs);
    strike(random.pick(person.tabs), random, person);
    return true;
  };
}
