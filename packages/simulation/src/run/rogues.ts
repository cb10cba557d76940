import type { Connection, End } from '../seams/connection.ts';
import { Incarnation } from '../world/incarnation.ts';
import type { Latch } from '../world/latch.ts';
import type { Random } from '../world/random.ts';
import { nonsense, wrongAnswer } from './nonsense.ts';
import type { World } from './world.ts';

/** Versions that nobody speaks: before the first one, and after the present one. */
export const foreignVersions: readonly number[] = [0, 2, 99];

/** Something that no page of ours says, and what has become of it. */
export interface Rogue {
  readonly rule: string;
  readonly name: string;
  readonly connection: Connection;
  isAnswered: boolean;
}

interface Rogues {
  readonly latch: Latch;
  readonly rogues: Rogue[];
}

/** A page that was opened before an update: it speaks another version, and must be told so and nothing else (W11). */
export function speakOldProtocol(
  world: Pick<World, 'connect' | 'gameId' | 'latch' | 'rogues' | 'scheduler'>,
  random: Random,
): boolean {
  const { scheduler, latch, gameId } = world;
  const name = `old page ${scheduler.steps}`;
  const life = new Incarnation(name, scheduler, latch);
  let rogue: Rogue | null = null;
  const end: End = {
    life,
    gone: () => undefined,
    frame: ({ kind, text }) => {
      const isRefused =
        kind === 'refused' && (JSON.parse(text) as { readonly code: string }).code === 'unsupported_protocol';
      latch.check(isRefused || kind === 'hangup', 'W11', () => `${name} was told ${kind} ${text.slice(0, 200)}`);
      if (rogue !== null) rogue.isAnswered = true;
    },
  };
  const connection = world.connect(end, name, null);
  if (connection === null) return false;
  rogue = { rule: 'W11', name, connection, isAnswered: false };
  world.rogues.push(rogue);
  const auth = { protocolVersion: random.pick(foreignVersions), gameId, token: random.id() + random.id() };
  connection.up.send({ kind: 'handshake', text: JSON.stringify(auth), ackId: null });
  return true;
}

/** Nonsense on somebody's connection: it is answered as what it is, if it asks for an answer, and ends nothing (W10). */
export function malform({ latch, rogues }: Rogues, connection: Connection, random: Random): void {
  const one = random.pick(nonsense);
  // Acknowledgement ids of the link begin at 1: nobody else waits for these.
  const ackId = random.chance(0.5) ? (one.gets === null ? UNHEARD_ACK : UNHEARD_ACK - 1 - rogues.length) : null;
  if (ackId !== null && ackId !== UNHEARD_ACK) {
    const rogue: Rogue = { rule: 'W10', name: JSON.stringify(one.said).slice(0, 100), connection, isAnswered: false };
    rogues.push(rogue);
    connection.overheard.set(ackId, (text) => {
      rogue.isAnswered = true;
      const wrong = wrongAnswer(one, JSON.parse(text));
      latch.check(wrong === null, 'W10', () => `${connection.id}: ${wrong}`);
    });
  }
  connection.up.send({ kind: 'message', text: JSON.stringify(one.said), ackId });
}

const UNHEARD_ACK = -1;

/** When all has calmed down: whose way there and back was never broken has been answered. */
export function checkRogues({ latch, rogues }: Rogues): void {
  for (const { rule, name, connection, isAnswered } of rogues) {
    latch.check(isAnswered || !connection.isWhole, rule, () => `${name} on ${connection.id} was never answered`);
  }
}
