import type { Connection, End } from '../seams/connection.ts';
import type { Frame } from '../seams/pipe.ts';
import { Incarnation } from '../world/incarnation.ts';
import type { Random } from '../world/random.ts';
import type { World } from './world.ts';

/** A page that was opened before an update: it speaks another version, and must be told so and nothing else (W11). */
export function speakOldProtocol(world: World, random: Random): boolean {
  const { scheduler, latch, gameId } = world;
  const name = `old page ${scheduler.steps}`;
  const life = new Incarnation(name, scheduler, latch);
  const end: End = {
    life,
    gone: () => undefined,
    frame: ({ kind, text }) => {
      const isRefused =
        kind === 'refused' && (JSON.parse(text) as { readonly code: string }).code === 'unsupported_protocol';
      latch.check(isRefused || kind === 'hangup', 'W11', () => `${name} was told ${kind} ${text.slice(0, 200)}`);
    },
  };
  const connection = world.connect(end, name, null);
  if (connection === null) return false;
  const auth = { protocolVersion: random.pick([0, 2, 99]), gameId, token: random.id() + random.id() };
  connection.up.send({ kind: 'handshake', text: JSON.stringify(auth), ackId: null });
  return true;
}

/** Nonsense on somebody's connection: it is answered as `invalid_message`, if it asks for an answer, and ends nothing (W10). */
export function malform(connection: Connection, random: Random): void {
  const frame: Frame = {
    kind: 'message',
    text: JSON.stringify(random.pick(nonsense)),
    ackId: random.chance(0.5) ? NOBODYS_ACK : null,
  };
  connection.up.send(frame);
}

/** Acknowledgement ids of the link begin at 1: nobody waits for this one. */
const NOBODYS_ACK = -1;

const envelope = { correlationId: 'nonsense', timestamp: 1, version: 1 };

export const nonsense: readonly unknown[] = [
  null,
  42,
  'submitVote',
  [],
  {},
  { ...envelope, type: 'submitVote', payload: { storyId: 7, round: -1, card: {} } },
  { ...envelope, type: 'submitVote', payload: { storyId: 'x', round: 1, card: '5', sneaked: true } },
  { ...envelope, type: 'received', payload: { gameVersion: 'all' } },
  { ...envelope, type: 'received', payload: { gameVersion: 1_000_000 } },
  { ...envelope, type: 'sync', payload: { resumeFrom: { gameVersion: -4, head: '' } } },
  { ...envelope, type: 'expireTimer', payload: {} },
  { ...envelope, type: 'createGame', payload: {} },
  { ...envelope, type: 'nothingOfTheKind', payload: {} },
  { ...envelope, type: 'leaveGame', payload: {}, version: 7 },
  { ...envelope, type: 'sendReaction', payload: { emoji: 'x'.repeat(5_000) } },
];
