import { createClient } from '../client.ts';
import { defaultClientLimits } from '../client-limits.ts';
import type { ClientLimits } from '../client-limits.ts';
import type {
  CachedView,
  Client,
  ClientFault,
  ClientOutcome,
  ClientView,
  Submission,
  UnsettledCommand,
} from '../client-types.ts';
import type { PendingCommand } from '../outbox.ts';
import { boardDecider } from './board.ts';
import type { Board, BoardCommand } from './board.ts';
import { ModelNetwork } from './model-network.ts';
import { ModelServer } from './model-server.ts';
import { createVirtualRuntime } from './virtual-runtime.ts';
import type { VirtualRuntime } from './virtual-runtime.ts';

export interface Player {
  readonly client: Client<Board, BoardCommand>;
  readonly network: ModelNetwork;
  readonly faults: readonly ClientFault[];
  /** every view that listeners were told of */
  readonly views: readonly ClientView<Board, BoardCommand>[];
  readonly view: () => ClientView<Board, BoardCommand>;
  /** outcomes by correlation id, as they settle */
  readonly outcomes: ReadonlyMap<string, ClientOutcome>;
  readonly submit: (command: BoardCommand) => string;
  readonly resume: (commands: readonly UnsettledCommand<BoardCommand>[]) => void;
}

export interface PlayerOptions {
  readonly server: ModelServer;
  readonly runtime: VirtualRuntime;
  readonly playerId?: string;
  readonly limits?: Partial<ClientLimits>;
  readonly initial?: CachedView<Board>;
  readonly decider?: typeof boardDecider;
}

/** A client that follows the model server through a network of its own; not yet open. */
export function createPlayer({
  server,
  runtime,
  playerId = 'ana',
  limits,
  initial,
  decider = boardDecider,
}: PlayerOptions): Player {
  const network = new ModelNetwork(server, runtime, playerId);
  const faults: ClientFault[] = [];
  const views: ClientView<Board, BoardCommand>[] = [];
  const outcomes = new Map<string, ClientOutcome>();
  const client = createClient({
    decider,
    runtime,
    limits: { ...defaultClientLimits, ...limits },
    dial: network.dial,
    joins: ({ type }: BoardCommand) => type === 'join',
    onFault: (fault) => faults.push(fault),
    ...(initial && { initial }),
  });
  client.subscribe(() => views.push(client.view()));
  const note = ({ correlationId, settled }: Submission): string => {
    void settled.then((outcome) => outcomes.set(correlationId, outcome));
    return correlationId;
  };
  return {
    client,
    network,
    faults,
    views,
    outcomes,
    view: () => client.view(),
    submit: (command) => note(client.submit(command)),
    resume: (commands) => client.resume(commands).forEach(note),
  };
}

/** The same person's page, opened anew with what was kept of it: the last confirmed view, and what is pending. Not yet open. */
export function reloaded(page: Player, options: PlayerOptions): Player {
  const { confirmed, playerId, pending } = page.view();
  page.client.close();
  const initial =
    confirmed === null || playerId === null
      ? {}
      : {
          initial: {
            position: { gameVersion: confirmed.gameVersion, head: confirmed.head },
            game: confirmed.game,
            playerId,
          },
        };
  const again = createPlayer({ ...options, ...initial });
  const { weather, isUp, isSilent } = page.network;
  Object.assign(again.network, { weather, isUp, isSilent });
  again.resume(asKept(pending));
  return again;
}

/** As it comes out of a storage: what JSON can carry, and no more than is asked for. */
export function asKept(pending: readonly PendingCommand<BoardCommand>[]): readonly UnsettledCommand<BoardCommand>[] {
  const kept = pending.map(({ correlationId, command, since }) => ({ correlationId, command, since }));
  return JSON.parse(JSON.stringify(kept)) as typeof kept;
}

/** A server on which ana and bo have joined, and ana's client, open and live. */
export async function seated(options: Partial<PlayerOptions> = {}) {
  const server = new ModelServer();
  const runtime = createVirtualRuntime();
  for (const player of ['ana', 'bo']) server.submit(player, `join-${player}`, { type: 'join' }, runtime.now());
  const ana = createPlayer({ server, runtime, ...options });
  ana.client.open();
  await runtime.advance(100);
  return { server, runtime, ana };
}

/** What the client put on the wire, commands alone. */
export function commandsHeard(player: Player): readonly string[] {
  return player.network.heard
    .filter(({ type }) => type !== 'received' && type !== 'sync')
    .map(({ correlationId }) => correlationId);
}

/** How often the client has asked the server where it is. */
export function syncsHeard(player: Player): number {
  return player.network.heard.filter(({ type }) => type === 'sync').length;
}
