import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { medianOf } from './median.ts';
import type { Kind } from './people.ts';
import { generate, startServer, whileIdle } from './processes.ts';

/**
 * `npm run bench`: votes a second at saturation, and memory for an idle connection, against a bare relay. Both in one run, taking
 * turns, so that a noisy machine is noisy to both; medians of three; the ratios are what counts.
 */
const ROUNDS = 3;
const KINDS = ['relay', 'planning-poker'] as const;
const LOADS = [
  { name: '50 games of 10', games: 50, players: 10, atLeast: 1 },
  { name: '10 games of 100', games: 10, players: 100, atLeast: 4 },
] as const;
const IDLE = { games: 100, players: 10, atMost: 1.5 } as const;
const TIMES = { seconds: 5, warmUpSeconds: 2 } as const;
const SETTLE_MS = 4000;

interface Row {
  readonly measure: string;
  readonly unit: string;
  readonly relay: number;
  readonly ours: number;
  readonly ratio: number;
  readonly wanted: string;
  readonly met: boolean;
  readonly note: string;
}

async function measureVotes(
  kind: Kind,
  load: (typeof LOADS)[number],
): Promise<{ rate: number; generatorLoad: number }> {
  const server = await startServer(kind);
  try {
    const result = await generate({ kind, url: server.url, games: load.games, players: load.players, ...TIMES });
    if (result.refused > 0) throw new Error(`${result.refused} votes were refused: the figure would be of refusals`);
    return { rate: result.votes / result.seconds, generatorLoad: result.generatorLoad };
  } finally {
    await server.stop();
  }
}

async function measureIdleBytes(kind: Kind): Promise<number> {
  const server = await startServer(kind);
  try {
    const before = await server.memory();
    const orders = { kind, url: server.url, games: IDLE.games, players: IDLE.players, seconds: 0, warmUpSeconds: 0 };
    const after = await whileIdle(orders, async () => {
      await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
      return server.memory();
    });
    return (after - before) / (IDLE.games * IDLE.players);
  } finally {
    await server.stop();
  }
}

/** Runs a measurement for both kinds in turn, several times. */
async function inTurns<Value>(measure: (kind: Kind) => Promise<Value>): Promise<Record<Kind, Value[]>> {
  const results: Record<Kind, Value[]> = { relay: [], 'planning-poker': [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const kind of KINDS) results[kind].push(await measure(kind));
  }
  return results;
}

async function voteRow(load: (typeof LOADS)[number]): Promise<Row> {
  const results = await inTurns((kind) => measureVotes(kind, load));
  const [relay, ours] = KINDS.map((kind) => medianOf(results[kind].map(({ rate }) => rate))) as [number, number];
  const loads = KINDS.map((kind) => medianOf(results[kind].map(({ generatorLoad }) => generatorLoad)).toFixed(2));
  return {
    measure: `votes a second, ${load.name}`,
    unit: '1/s',
    relay,
    ours,
    ratio: ours / relay,
    wanted: `>= ${load.atLeast}`,
    met: ours / relay >= load.atLeast,
    note: `generator's load ${loads.join(' / ')}`,
  };
}

async function memoryRow(): Promise<Row> {
  const results = await inTurns(measureIdleBytes);
  const [relay, ours] = KINDS.map((kind) => medianOf(results[kind]) / 1024) as [number, number];
  return {
    measure: `memory for an idle connection, ${IDLE.games} games of ${IDLE.players}`,
    unit: 'KiB',
    relay,
    ours,
    ratio: ours / relay,
    wanted: `<= ${IDLE.atMost}`,
    met: ours / relay <= IDLE.atMost,
    note: '',
  };
}

function asMarkdown(rows: readonly Row[]): string {
  const lines = rows.map(
    (row) =>
      `| ${row.measure} | ${row.relay.toFixed(1)} ${row.unit} | ${row.ours.toFixed(1)} ${row.unit} | ${row.ratio.toFixed(2)} | ` +
      `${row.wanted} | ${row.met ? 'yes' : 'NO'} | ${row.note} |`,
  );
  return [
    `Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), medians of ${ROUNDS}, server on one core, load on the other.`,
    '',
    '| measure | bare relay | planning poker | ratio | wanted | met | |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...lines,
    '',
  ].join('\n');
}

const rows: Row[] = [];
for (const load of LOADS) rows.push(await voteRow(load));
rows.push(await memoryRow());
const folder = join(import.meta.dirname, '../results');
await mkdir(folder, { recursive: true });
await writeFile(join(folder, 'latest.json'), `${JSON.stringify(rows, null, 2)}\n`);
await writeFile(join(folder, 'latest.md'), asMarkdown(rows));
process.stdout.write(asMarkdown(rows));
process.exitCode = rows.every(({ met }) => met) ? 0 : 1;
