import { randomBytes } from 'node:crypto';
import { LeanSocket } from './lean-socket.ts';

/** One connection of the load: what the two kinds of server need said to them, and nothing else. */
export interface Person {
  /** Casts a vote that differs from the last one; calls back when it is acknowledged. */
  vote(acknowledged: (accepted: boolean) => void): void;
  /** What a client owes its server besides votes; called every 200 ms. */
  tell(): void;
  /** Votes that have reached this person since the start. */
  delivered(): number;
  close(): void;
}

export type Kind = 'relay' | 'planning-poker';

const CARDS = ['1', '2', '3', '5', '8', '13'] as const;

const cardAt = (turn: number): string => CARDS[turn % CARDS.length] ?? '1';

let nextId = 0;
const envelope = (type: string, payload: object): string =>
  JSON.stringify({ type, correlationId: `bench-${nextId++}`, timestamp: Date.now(), version: 1, payload });

/** The relay forwards what it is given: it gets a vote of the same shape and size. */
export function joinRelay(url: URL, gameId: string): Promise<Person> {
  return new Promise((resolve, reject) => {
    let deliveredVotes = 0;
    let turn = 0;
    const socket = new LeanSocket(
      url,
      { gameId },
      {
        connected: () => resolve(person),
        event: () => {
          deliveredVotes += 1;
        },
        closed: (why) => reject(new Error(why)),
      },
    );
    const person: Person = {
      vote: (acknowledged) => {
        const payload = { storyId: gameId, round: 1, card: cardAt(turn++) };
        socket.request('message', envelope('submitVote', payload), () => acknowledged(true));
      },
      tell: () => {},
      delivered: () => deliveredVotes,
      close: () => socket.close(),
    };
  });
}

const newToken = (): string => randomBytes(18).toString('base64url');

/** Creates a game over HTTP. */
export async function createGame(url: URL): Promise<string> {
  const response = await fetch(new URL('/api/games', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Bench', facilitator: { name: 'Lead', token: newToken(), role: 'observer' } }),
  });
  if (response.status !== 201) throw new Error(`no game: ${response.status} ${await response.text()}`);
  return ((await response.json()) as { gameId: string }).gameId;
}

interface Snapshot {
  readonly gameVersion: number;
  readonly game: { readonly currentStoryId: string };
}

/** Joins as a player, as any client does: handshake, `joinGame`, snapshot, `received`. Resolves when the snapshot is there. */
export function joinPlanningPoker(url: URL, gameId: string, name: string): Promise<Person> {
  return new Promise((resolve, reject) => {
    let storyId = '';
    let [seen, told, first, turn] = [0, 0, 0, 0];
    const socket = new LeanSocket(
      url,
      { protocolVersion: 1, gameId, token: newToken() },
      {
        connected: () => socket.request('message', envelope('joinGame', { name }), refuseUnlessAccepted(reject)),
        event: (packet) => {
          const type = typeOf(packet);
          if (type === 'events') seen = Math.max(seen, versionOf(packet));
          if (type !== 'snapshot') return;
          const snapshot = (JSON.parse(packet.toString()) as [string, { payload: Snapshot }])[1].payload;
          storyId = snapshot.game.currentStoryId;
          seen = first = snapshot.gameVersion;
          resolve(person);
        },
        closed: (why) => reject(new Error(why)),
      },
    );
    const person: Person = {
      vote: (acknowledged) => {
        const payload = { storyId, round: 1, card: cardAt(turn++) };
        socket.request('message', envelope('submitVote', payload), (answer) => acknowledged(isAccepted(answer)));
      },
      tell: () => {
        if (seen === told) return;
        told = seen;
        socket.emit('message', envelope('received', { gameVersion: seen }));
      },
      delivered: () => seen - first,
      close: () => socket.close(),
    };
  });
}

const isAccepted = (answer: Buffer): boolean => answer.toString('latin1', 0, 64).includes('"accepted"');

const refuseUnlessAccepted = (reject: (error: Error) => void) => (answer: Buffer) => {
  if (!isAccepted(answer)) reject(new Error(`not joined: ${answer.toString()}`));
};

/** The head of a packet tells all that the load needs; its events are never parsed. */
const typeOf = (packet: Buffer): string => /"type":"(\w+)"/.exec(packet.toString('latin1', 0, 64))?.[1] ?? '';

const versionOf = (packet: Buffer): number => Number(/"to":(\d+)/.exec(packet.toString('latin1', 0, 320))?.[1] ?? 0);
