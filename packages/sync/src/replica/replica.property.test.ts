import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventsPayload } from '../messages.ts';
import { applyEvents } from './apply-events.ts';
import { accept, reject } from './replica.ts';
import { boardDecider } from './testing/board.ts';
import type { BoardCommand } from './testing/board.ts';
import type { ModelServer } from './testing/model-server.ts';
import { replicaOf, serverWith, submitted } from './testing/replicas.ts';
import type { BoardReplica } from './testing/replicas.ts';

interface Asked {
  readonly player: 'ana' | 'bo';
  readonly command: BoardCommand;
  /** is it in the same message as the one before? */
  readonly joined: boolean;
}

const command: fc.Arbitrary<BoardCommand> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant('put' as const), value: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('lock' as const), locked: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constant<BoardCommand>({ type: 'ring' }) },
);

const history: fc.Arbitrary<readonly Asked[]> = fc.array(
  fc.record({ player: fc.constantFrom('ana' as const, 'bo' as const), command, joined: fc.boolean() }),
  { maxLength: 12 },
);

/** What reaches ana in the end: every message of events, and an answer to each of her commands. */
type Delivery =
  | { readonly type: 'events'; readonly payload: EventsPayload }
  | { readonly type: 'accepted'; readonly correlationId: string; readonly gameVersion: number }
  | { readonly type: 'rejected'; readonly correlationId: string };

describe('a replica under any sequence of commands', () => {
  test('[C5] the order of frames and answers does not matter', () => {
    fc.assert(
      fc.property(history, fc.infiniteStream(fc.nat()), (asked, draws) => {
        const { start, frames, answers, server } = play(asked);
        const inOrder = deliver(start, [...frames, ...answers]);
        const mixed = deliver(start, interleave(frames, answers, draws));
        const answersFirst = deliver(start, [...answers, ...frames]);
        expect(mixed).toEqual(inOrder);
        expect(answersFirst).toEqual(inOrder);
        expect(inOrder.pending).toEqual([]);
        expect(inOrder.game).toEqual(boardDecider.redact(server.boardAt(server.version), 'ana'));
      }),
    );
  });

  test('[C5] duplicates are no-ops: the very same replica', () => {
    fc.assert(
      fc.property(history, (asked) => {
        const { start, frames, answers } = play(asked);
        const all = [...frames, ...answers];
        const twice = all.flatMap((delivery) => [delivery, delivery]);
        const once = deliver(start, all);
        expect(deliver(start, twice)).toEqual(once);
        expect(deliver(once, all)).toBe(once);
      }),
    );
  });

  test('[R2] of frames in any order, only those that continue what is held are applied', () => {
    fc.assert(
      fc.property(history, fc.infiniteStream(fc.nat()), (asked, draws) => {
        const { start, frames, server } = play(asked);
        let replica = start;
        for (const { payload } of shuffle(frames, draws)) {
          const before = replica.confirmed?.gameVersion ?? 0;
          const result = applyEvents(boardDecider, replica, payload, 100);
          if (result.verdict === 'applied') replica = result.replica;
          expect(result.verdict).toBe(payload.from > before ? 'gap' : payload.to <= before ? 'known' : 'applied');
          const version = replica.confirmed?.gameVersion ?? 0;
          expect(replica.confirmed?.game).toEqual(boardDecider.redact(server.boardAt(version), 'ana'));
        }
      }),
    );
  });

  test('[R4] without pending commands the view is the confirmed state, at every step', () => {
    fc.assert(
      fc.property(history, (asked) => {
        const { start, frames } = play(asked);
        let replica: BoardReplica = { ...start, pending: [], game: start.confirmed?.game ?? null };
        for (const frame of frames) {
          replica = deliver(replica, [frame]);
          expect(replica.game).toBe(replica.confirmed?.game);
        }
      }),
    );
  });

  test('[C4] a rejection restores the view that there would be without the command', () => {
    fc.assert(
      fc.property(fc.array(command, { minLength: 1, maxLength: 6 }), fc.nat(), (commands, draw) => {
        const ana = replicaOf(serverWith('ana', 'bo'), 'ana');
        const ids = commands.map((_, index) => `a${index}`);
        const rejected = ids[draw % ids.length] ?? 'a0';
        const all = commands.reduce((replica, each, index) => submitted(replica, `a${index}`, each), ana);
        const others = commands.reduce(
          (replica, each, index) => (`a${index}` === rejected ? replica : submitted(replica, `a${index}`, each)),
          ana,
        );
        expect(reject(boardDecider, all, rejected)).toEqual(others);
        expect(ids.reduce((replica, id) => reject(boardDecider, replica, id), all)).toEqual(ana);
      }),
    );
  });
});

/** All of it happens on the server, while ana has asked for everything and heard of nothing. */
function play(asked: readonly Asked[]) {
  const server = serverWith('ana', 'bo');
  const fresh = replicaOf(server, 'ana');
  const from = server.version;
  const cuts = asked.map(({ player, command: each, joined }, index) => {
    server.submit(player, `${player}${index}`, each, 9);
    return { version: server.version, joined };
  });
  const own = asked
    .map(({ player }, index) => ({ player, id: `${player}${index}` }))
    .filter(({ player }) => player === 'ana');
  const start = asked.reduce(
    (replica, { player, command: each }, index) =>
      player === 'ana' ? submitted(replica, `${player}${index}`, each) : replica,
    fresh,
  );
  return { server, start, frames: framesOf(server, from, cuts), answers: own.map(({ id }) => answerOf(server, id)) };
}

function framesOf(server: ModelServer, from: number, cuts: readonly { version: number; joined: boolean }[]) {
  const ends = cuts.filter((_, index) => cuts[index + 1]?.joined !== true).map(({ version }) => version);
  let last = from;
  return ends.flatMap((to) => {
    if (to === last) return [];
    const payload = server.events('ana', last, to);
    last = to;
    return [{ type: 'events' as const, payload }];
  });
}

function answerOf(server: ModelServer, correlationId: string): Delivery {
  const outcome = server.outcomes.get(`ana/${correlationId}`);
  if (outcome?.type === 'accepted') return { ...outcome, correlationId };
  return { type: 'rejected', correlationId };
}

function deliver(start: BoardReplica, deliveries: readonly Delivery[]): BoardReplica {
  return deliveries.reduce((replica, delivery) => {
    switch (delivery.type) {
      case 'accepted':
        return accept(boardDecider, replica, delivery.correlationId, delivery.gameVersion);
      case 'rejected':
        return reject(boardDecider, replica, delivery.correlationId);
      case 'events': {
        const result = applyEvents(boardDecider, replica, delivery.payload, 100);
        return result.verdict === 'applied' ? result.replica : replica;
      }
    }
  }, start);
}

/** Frames keep their order, answers theirs; how they lie between each other is drawn. */
function interleave(
  frames: readonly Delivery[],
  answers: readonly Delivery[],
  draws: Iterator<number>,
): readonly Delivery[] {
  const queues = [[...frames], [...answers]];
  const mixed: Delivery[] = [];
  while (queues.some((queue) => queue.length > 0)) {
    const queue = queues.filter(({ length }) => length > 0)[
      draw(draws, queues.filter(({ length }) => length > 0).length)
    ];
    const next = queue?.shift();
    if (next !== undefined) mixed.push(next);
  }
  return mixed;
}

function shuffle<Item>(items: readonly Item[], draws: Iterator<number>): readonly Item[] {
  return items.reduce<readonly Item[]>((mixed, item) => mixed.toSpliced(draw(draws, mixed.length + 1), 0, item), []);
}

function draw(draws: Iterator<number>, choices: number): number {
  const { value } = draws.next() as { value: number };
  return value % choices;
}
