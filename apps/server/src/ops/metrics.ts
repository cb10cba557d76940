import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { Tally } from './tally.ts';

/** The figures of a node. No label holds anything that a person or a client chose [O4]. */
export interface Metrics {
  /** Commands by what became of them: `accepted`, or an error code. */
  readonly commands: Tally;
  /** `votes` and `connections` since the start. */
  readonly totals: Tally;
  /** Handshakes that were refused, by error code. */
  readonly refusals: Tally;
  /** Messages that were no valid message, by error code. */
  readonly invalid: Tally;
  /** What rooms saw themselves do, by the kind of event. */
  readonly observed: Tally;
  /** Answers over HTTP, by `<method> <route> <status>`. */
  readonly http: Tally;
  /** Webhook messages, by `<endpoint> <outcome>`; an endpoint is a digest of its address. */
  readonly webhooks: Tally;
  readonly batchCommands: Histogram;
  readonly batchSeconds: Histogram;
  /** In the Prometheus text format. */
  text(): Promise<string>;
}

/** What is only looked at when somebody asks for the figures. */
export interface Gauges {
  connections(): number;
  rooms(): { readonly rooms: number; readonly sessions: number; readonly mailbox: number };
  /** Games that wait for their webhooks to be looked at. */
  webhooks(): number;
  process(): {
    readonly residentBytes: number;
    readonly heapBytes: number;
    readonly cpuSeconds: number;
    readonly lagSeconds: { readonly p50: number; readonly p99: number; readonly max: number };
  };
}

const BATCH_BUCKETS = [1, 2, 4, 8, 16, 32, 64];
const SECONDS_BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5];

export function createMetrics(gauges: Gauges): Metrics {
  const register = new Registry();
  const tallies = {
    commands: counted(register, 'commands_total', 'Commands by outcome.', ['outcome']),
    totals: new Tally(),
    refusals: counted(register, 'handshakes_refused_total', 'Refused handshakes by code.', ['code']),
    invalid: counted(
      register,
      'messages_invalid_total',
      'Messages that were refused before any game saw them, by code.',
      ['code'],
    ),
    observed: counted(
      register,
      'observed_total',
      'What rooms did: resend, deliveryFailure, conflict, snapshotSent, ...',
      ['event'],
    ),
    webhooks: counted(register, 'webhooks_total', 'Webhook messages by what became of them.', ['endpoint', 'outcome']),
    http: counted(register, 'http_requests_total', 'HTTP answers.', ['method', 'route', 'status']),
  };
  addTotal(register, 'votes_total', 'Votes that were accepted.', () => tallies.totals.of('votes'));
  addTotal(register, 'connections_total', 'Connections since the start.', () => tallies.totals.of('connections'));
  addGauges(register, gauges);
  return {
    ...tallies,
    batchCommands: new Histogram({
      name: named('batch_commands'),
      help: 'Commands in one transaction of a room.',
      buckets: BATCH_BUCKETS,
      registers: [register],
    }),
    batchSeconds: new Histogram({
      name: named('batch_seconds'),
      help: 'From the mailbox to the disk.',
      buckets: SECONDS_BUCKETS,
      registers: [register],
    }),
    text: () => register.metrics(),
  };
}

function named(name: string): string {
  return `planning_poker_${name}`;
}

/** A counter whose values are copied from a tally when somebody asks. A name's words are its labels. */
function counted(register: Registry, name: string, help: string, labelNames: readonly string[]): Tally {
  const tally = new Tally();
  new Counter({
    name: named(name),
    help,
    labelNames: [...labelNames],
    registers: [register],
    collect() {
      this.reset();
      for (const [key, count] of tally.entries()) {
        const values = labelNames.length === 1 ? [key] : key.split(' ');
        this.inc(Object.fromEntries(labelNames.map((label, index) => [label, values[index] ?? ''])), count);
      }
    },
  });
  return tally;
}

function addTotal(register: Registry, name: string, help: string, read: () => number): void {
  new Counter({
    name: named(name),
    help,
    registers: [register],
    collect() {
      this.reset();
      this.inc(read());
    },
  });
}

function addGauges(register: Registry, gauges: Gauges): void {
  const gauge = (name: string, help: string, read: () => number) => {
    new Gauge({
      name: named(name),
      help,
      registers: [register],
      collect() {
        this.set(read());
      },
    });
  };
  gauge('connections', 'Connections now.', () => gauges.connections());
  gauge('rooms', 'Games in memory.', () => gauges.rooms().rooms);
  gauge('sessions', 'Connections that follow a game.', () => gauges.rooms().sessions);
  gauge('mailbox', 'Commands that wait.', () => gauges.rooms().mailbox);
  gauge('webhooks_waiting', 'Games that wait for their webhooks.', () => gauges.webhooks());
  gauge('resident_memory_bytes', 'Memory of the process.', () => gauges.process().residentBytes);
  gauge('heap_used_bytes', 'Memory of the process that holds objects.', () => gauges.process().heapBytes);
  gauge('cpu_seconds', 'CPU time of the process.', () => gauges.process().cpuSeconds);
  gauge(
    'event_loop_lag_p50_seconds',
    'Half of the delays of the event loop are below.',
    () => gauges.process().lagSeconds.p50,
  );
  gauge(
    'event_loop_lag_p99_seconds',
    'Ninety-nine of a hundred delays of the event loop are below.',
    () => gauges.process().lagSeconds.p99,
  );
  gauge('event_loop_lag_max_seconds', 'The longest delay of the event loop.', () => gauges.process().lagSeconds.max);
}
