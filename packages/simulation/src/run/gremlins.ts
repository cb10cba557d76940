import type { ServerNode } from '../nodes/server-node.ts';
import type { Person } from '../people/person.ts';
import type { Tab } from '../people/tab.ts';
import type { Connection } from '../seams/connection.ts';
import type { Random } from '../world/random.ts';
import { breakNowAndThen } from './now-and-then.ts';
import type { TimedKind } from './now-and-then.ts';
import { drawReadingGapUs, drawStall, loseEverybody, pageFaults } from './page-faults.ts';
import { malform, speakOldProtocol } from './rogues.ts';
import type { World } from './world.ts';

/** Breaks something now; false: there was nothing to break. */
type Gremlin = (world: World, random: Random) => boolean;

/** Lets loose whatever the plan wants broken from time to time. */
export function releaseGremlins(world: World): void {
  const { faults, scheduler } = world;
  breakNowAndThen({
    faults,
    afterUs: (delayUs, label, run) => void scheduler.after(delayUs, label, run),
    strike: (kind, random) => gremlins[kind](world, random),
  });
}

const gremlins: Readonly<Record<TimedKind, Gremlin>> = {
  linkStall: onConnection((connection, random) => {
    const { forUs, isDeaf, isMute } = drawStall(random);
    if (isDeaf) connection.down.stall(forUs);
    if (isMute) connection.up.stall(forUs);
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
  tabReload: onTab(pageFaults.tabReload),
  tabDuplicate: onTab(pageFaults.tabDuplicate),
  tabFreeze: onTab(pageFaults.tabFreeze),
  tabSlowReader: onConnection((connection, random) => {
    connection.down.gapUs = drawReadingGapUs(random);
  }),
  oldProtocol: (world, random) => speakOldProtocol(world, random),
  malformed: onConnection((connection, random, world) => malform(world, connection, random)),
  everybodyOffline: ({ people, scheduler }, random) => {
    loseEverybody(people, random, (delayUs, label, run) => void scheduler.after(delayUs, label, run));
    return true;
  },
};

function onConnection(strike: (connection: Connection, random: Random, world: World) => void): Gremlin {
  return (world, random) => {
    const open = world.tabs.flatMap((tab) => tab.connection ?? []);
    if (open.length === 0) return false;
    strike(random.pick(open), random, world);
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
