import { createGame, joinPlanningPoker, joinRelay, type Kind, type Person } from './people.ts';

/**
 * The load: one process, one core. Every player keeps one vote under way, and casts the next when it is acknowledged: the server
 * is saturated, and nothing queues without a bound. Reads its orders as JSON from the command line, answers with one line of JSON.
 */
export interface Orders {
  readonly kind: Kind;
  readonly url: string;
  readonly games: number;
  readonly players: number;
  /** 0: connect, say so, and stay idle until standard input closes. */
  readonly seconds: number;
  readonly warmUpSeconds: number;
}

export interface Yield {
  readonly votes: number;
  readonly refused: number;
  readonly deliveries: number;
  readonly seconds: number;
  /** the share of its core that the generator itself used: near 1 it measures itself, not the server */
  readonly generatorLoad: number;
}

const TELL_EVERY_MS = 200;

async function seatEverybody(orders: Orders): Promise<readonly Person[]> {
  const url = new URL(orders.url);
  const people: Person[] = [];
  for (let game = 0; game < orders.games; game += 1) {
    const gameId = orders.kind === 'relay' ? `game-${game}` : await createGame(url);
    const seats = Array.from({ length: orders.players }, (_, seat) =>
      orders.kind === 'relay' ? joinRelay(url, gameId) : joinPlanningPoker(url, gameId, `Player ${seat + 1}`),
    );
    people.push(...(await Promise.all(seats)));
  }
  return people;
}

/** Everybody tells what they have received every 200 ms, spread over the interval as independent clients would be. */
function startTelling(people: readonly Person[]): () => void {
  const slots = 20;
  let slot = 0;
  const timer = setInterval(() => {
    for (let index = slot; index < people.length; index += slots) people[index]?.tell();
    slot = (slot + 1) % slots;
  }, TELL_EVERY_MS / slots);
  return () => clearInterval(timer);
}

const pause = (seconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

async function castVotes(people: readonly Person[], orders: Orders): Promise<Yield> {
  let [votes, refused, running] = [0, 0, true];
  const keepVoting = (person: Person): void => {
    person.vote((accepted) => {
      if (accepted) votes += 1;
      else refused += 1;
      if (running) keepVoting(person);
    });
  };
  const delivered = (): number => people.reduce((sum, person) => sum + person.delivered(), 0);
  for (const person of people) keepVoting(person);
  await pause(orders.warmUpSeconds);
  const before = { votes, refused, deliveries: delivered(), at: performance.now(), cpu: process.cpuUsage() };
  await pause(orders.seconds);
  const seconds = (performance.now() - before.at) / 1000;
  const cpu = process.cpuUsage(before.cpu);
  running = false;
  return {
    votes: votes - before.votes,
    refused: refused - before.refused,
    deliveries: delivered() - before.deliveries,
    seconds,
    generatorLoad: (cpu.user + cpu.system) / 1e6 / seconds,
  };
}

const orders = JSON.parse(process.argv[2] ?? '{}') as Orders;
const people = await seatEverybody(orders);
const stopTelling = startTelling(people);
if (orders.seconds > 0) process.stdout.write(`${JSON.stringify(await castVotes(people, orders))}\n`);
else {
  process.stdout.write('seated\n');
  await new Promise((resolve) => process.stdin.once('end', resolve).resume());
}
stopTelling();
for (const person of people) person.close();
process.exit(0);
