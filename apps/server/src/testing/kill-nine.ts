import { once } from 'node:events';
import { join } from 'node:path';
import { pokerDecider, type Command, type Game } from '@planning-poker/poker';
import type { PublicEvent } from '@planning-poker/protocol';
import { createClient, defaultClientLimits, type Client, type ClientOutcome } from '@planning-poker/sync';
import { createNodeRuntime } from '../seams/node-runtime.ts';
import { commandsAstray, gapsOf, isSame, type ToldOutcome } from './kill-nine-checks.ts';
import { createNodeLink } from './node-link.ts';
import { freePort, startProcess, type ServerProcess } from './server-process.ts';
import { createGame, getGame, newToken, type CreatedTestGame } from './test-server.ts';

export interface KillNineOptions {
  readonly kills: number;
  readonly games: number;
  readonly playersOfAGame: number;
  readonly seed: number;
  /** An empty folder for the database. */
  readonly directory: string;
  /** Between a server that is ready and its end, at most. */
  readonly longestLifeMs: number;
  progress?(kills: number, accepted: number): void;
}

export interface KillNineReport {
  readonly kills: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly events: number;
  /** What should not be; empty: all is well. */
  readonly violations: readonly string[];
}

interface Actor {
  readonly name: string;
  readonly game: CreatedTestGame;
  readonly token: string;
  readonly client: Client<Game, Command>;
  readonly outcomes: ToldOutcome[];
}

/**
 * The shipped server under load, killed with -9 at random instants and started again. Then: every accepted command is in the
 * history, once; no rejected one is; and what every client has folded equals a fresh snapshot [O6].
 */
export async function runKillNine(options: KillNineOptions): Promise<KillNineReport> {
  const random = seeded(options.seed);
  const port = await freePort(random);
  const variables = {
    PLANNING_POKER_SERVER__HOST: '127.0.0.1',
    PLANNING_POKER_SERVER__PORT: String(port),
    PLANNING_POKER_STORE__URL: `sqlite:${join(options.directory, 'games.sqlite')}`,
    PLANNING_POKER_LOGGING__LEVEL: 'error',
  };
  let server = await startProcess(variables);
  const actors = await seat(server, options);
  let isOver = false;
  const working = actors.map((actor) => work(actor, random, () => isOver));
  for (let kill = 1; kill <= options.kills; kill += 1) {
    await kill9(server, actors, random() * options.longestLifeMs);
    server = await startProcess(variables);
    options.progress?.(kill, countOf(actors, 'accepted'));
  }
  isOver = true;
  await Promise.all(working);
  const { violations, events } = await inspect(server, actors);
  for (const { client } of actors) client.close();
  server.child.kill('SIGTERM');
  await server.ended;
  return {
    kills: options.kills,
    accepted: countOf(actors, 'accepted'),
    rejected: countOf(actors, 'rejected'),
    events,
    violations,
  };
}

/** Lets the server live until somebody was answered, and a random while longer. */
async function kill9(server: ServerProcess, actors: readonly Actor[], lifeMs: number): Promise<void> {
  const before = countOf(actors, 'accepted');
  await until(actors, () => countOf(actors, 'accepted') > before);
  await new Promise((resolve) => {
    createNodeRuntime().setTimer(lifeMs, () => resolve(null));
  });
  server.child.kill('SIGKILL');
  await server.ended;
}

async function seat(server: ServerProcess, { games, playersOfAGame }: KillNineOptions): Promise<readonly Actor[]> {
  const tables = await Promise.all(Array.from({ length: games }, () => createGame(server)));
  const actors = tables.flatMap((game, table) =>
    Array.from({ length: playersOfAGame }, (_, place) => {
      const token = place === 0 ? game.token : newToken();
      return {
        name: `Player ${table}-${place}`,
        game,
        token,
        client: clientFor(server, game, token, place),
        outcomes: [],
      };
    }),
  );
  for (const { client } of actors) client.open();
  await until(actors, () => actors.every(({ client }) => client.view().membership !== 'unknown'));
  await Promise.all(actors.map((actor) => submit(actor, { type: 'joinGame', name: actor.name })));
  await until(actors, () => actors.every(({ client }) => client.view().membership === 'player'));
  return actors;
}

function clientFor(
  { address }: ServerProcess,
  { gameId }: CreatedTestGame,
  token: string,
  place: number,
): Client<Game, Command> {
  return createClient({
    decider: pokerDecider,
    runtime: createNodeRuntime(),
    limits: defaultClientLimits,
    dial: (handlers) =>
      createNodeLink({ address, gameId, token, transport: place % 3 === 2 ? 'polling' : 'websocket' }, handlers),
    joins: (command) => command.type === 'joinGame',
  });
}

async function submit(actor: Actor, command: Command): Promise<void> {
  const { correlationId, settled } = actor.client.submit(command);
  actor.outcomes.push({ correlationId, type: command.type, outcome: await settled });
}

/** Sends command after command, sometimes several at once. Each makes an event, or is rejected. */
async function work(actor: Actor, random: () => number, isOver: () => boolean): Promise<void> {
  for (let turn = 0; !isOver(); turn += 1) {
    const burst = 1 + Math.floor(random() * 3);
    await Promise.all(
      Array.from({ length: burst }, (_, index) =>
        submit(actor, index === 0 ? nextCommand(actor, turn, random) : reaction),
      ),
    );
  }
}

const reaction: Command = { type: 'sendReaction', emoji: '👋' };

function nextCommand({ client, name }: Actor, turn: number, random: () => number): Command {
  const game = client.view().confirmed?.game;
  const story = game?.stories.find(({ storyId }) => storyId === game.currentStoryId);
  const round = story?.rounds.at(-1)?.number ?? 1;
  const storyId = story?.storyId ?? 'none';
  const dice = random();
  const card = game?.deck.cards[turn % 8]?.label ?? '1';
  if (dice < 0.6) return { type: 'submitVote', storyId, round, card };
  if (dice < 0.7) return { type: 'revealVotes', storyId, round, force: true };
  if (dice < 0.8) return { type: 'restartVoting', storyId, round };
  if (dice < 0.85) return { type: 'renamePlayer', name: `${name} ${turn}` };
  return reaction;
}

async function inspect(
  server: ServerProcess,
  actors: readonly Actor[],
): Promise<{ readonly violations: readonly string[]; readonly events: number }> {
  const violations: string[] = [];
  let events = 0;
  for (const game of new Set(actors.map((actor) => actor.game))) {
    const history = await historyOf(server, game);
    events += history.length;
    const own = actors.filter((actor) => actor.game === game);
    violations.push(...gapsOf(history), ...own.flatMap((actor) => astrayOf(actor, history)));
  }
  for (const actor of actors) violations.push(...(await stateAstray(server, actor)));
  return { violations, events };
}

function astrayOf({ name, client, outcomes }: Actor, history: readonly PublicEvent[]): readonly string[] {
  return commandsAstray(client.view().playerId, outcomes, history).map((violation) => `${name}: ${violation}`);
}

async function historyOf(server: ServerProcess, { gameId, token }: CreatedTestGame): Promise<readonly PublicEvent[]> {
  const history: PublicEvent[] = [];
  for (let from: number | null = 0; from !== null;) {
    const response = await getGame(server, `${gameId}/history?from=${from}&limit=5000`, token);
    const page = (await response.json()) as { readonly events: readonly PublicEvent[]; readonly next: number | null };
    history.push(...page.events);
    from = page.next;
  }
  return history;
}

/** What the client has folded, against a snapshot that a new connection of the same player is given. */
async function stateAstray(server: ServerProcess, actor: Actor): Promise<readonly string[]> {
  const fresh = clientFor(server, actor.game, actor.token, 0);
  fresh.open();
  await until(
    [{ client: fresh }, actor],
    () =>
      fresh.view().confirmed !== null &&
      fresh.view().confirmed?.gameVersion === actor.client.view().confirmed?.gameVersion,
  );
  const [expected, actual] = [fresh.view().confirmed, actor.client.view().confirmed];
  fresh.close();
  const pending = actor.client.view().pending.length;
  if (pending > 0) return [`${actor.name}: ${pending} commands are pending for ever`];
  return isSame(expected, actual)
    ? []
    : [`${actor.name}: the folded state differs from a fresh snapshot at ${expected?.gameVersion}`];
}

function countOf(actors: readonly Actor[], status: ClientOutcome['status']): number {
  return actors.reduce(
    (sum, { outcomes }) => sum + outcomes.filter(({ outcome }) => outcome.status === status).length,
    0,
  );
}

/** Waits until something is so; looked at whenever one of the clients has changed. */
async function until(
  actors: readonly { readonly client: Client<Game, Command> }[],
  isSo: () => boolean,
): Promise<void> {
  const changes = new EventTarget();
  const stops = actors.map(({ client }) => client.subscribe(() => changes.dispatchEvent(new Event('change'))));
  while (!isSo()) await once(changes, 'change');
  for (const stop of stops) stop();
}

/** Mulberry32: a small generator whose seed tells all. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
