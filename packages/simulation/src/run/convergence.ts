import type { Tab } from '../people/tab.ts';
import { dueTimer } from './due-timer.ts';
import type { World } from './world.ts';

/** What is still not as it should be once nothing is broken any more; null: everybody is live, done and agrees. */
export function disagreement(world: World): string | null {
  const { book } = world.checker;
  if (book.version === 0) return 'there is no game yet';
  for (const node of world.nodes) if (!node.isListening) return `${node.name} is not up`;
  const [due] = world.checker.dueReveals;
  if (due !== undefined) return `the cards of ${due} are due to be revealed (D6)`;
  const timer = dueTimer(
    book.stateAt(book.version),
    world.nodes.map((node) => node.clock.nowMs()),
  );
  if (timer !== null) return timer;
  const overlooked = world.checker.overlooked(new Set(world.nodes.map((node) => node.incarnation.name)));
  if (overlooked !== null) return `${overlooked} has seen the last reveal, and those who lead are not told (W16)`;
  for (const tab of world.tabs) {
    const reason = tabDisagreement(tab, world);
    if (reason !== null) return `${tab.name}: ${reason}`;
  }
  return null;
}

function tabDisagreement(tab: Tab, world: World): string | null {
  const { book } = world.checker;
  const { connection, membership, confirmed, pending } = tab.view;
  if (connection.status !== 'connected') return `is ${connection.status}`;
  const isMember = book.membersAt(book.version).has(tab.playerId);
  // Who is no player can only join: everything else waits until then (W15), or for ever.
  const waiting = isMember
    ? pending
    : pending.filter(({ command, stage }) => stage !== 'queued' || command.type === 'joinGame');
  if (waiting.length > 0)
    return `${waiting.length} commands are pending, the first is ${waiting[0]?.command.type} (${waiting[0]?.stage})`;
  if (!isMember) return membership === 'stranger' ? null : `is no player and takes itself for a ${membership}`;
  if (membership !== 'player') return `is a player and takes itself for a ${membership}`;
  if (confirmed?.gameVersion !== book.version)
    return `holds version ${confirmed?.gameVersion ?? 'nothing'}, the log has ${book.version}`;
  if (confirmed.head !== book.headAt(book.version)) return 'holds another head than the log';
  return presenceDisagreement(tab, world);
}

/** Who is there is what the tab's own node says: those who have a connection to it. */
function presenceDisagreement(tab: Tab, { nodes, checker }: World): string | null {
  const { connection } = tab;
  const node = nodes.find(({ gateway }) => connection !== null && gateway.connections.includes(connection));
  const members = checker.book.membersAt(checker.book.version);
  const there = new Set(node?.gateway.players.filter((playerId) => members.has(playerId)));
  const shown = new Set(tab.view.presence?.connected);
  const isSame = there.size === shown.size && [...there].every((playerId) => shown.has(playerId));
  return isSame ? null : `is shown ${shown.size} people as present, not ${there.size}`;
}
