import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runKillNine } from '../src/testing/kill-nine.ts';

/** `npm run kill-nine -w @planning-poker/server -- --kills 200`: the proof of durability at length. */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    games: { type: 'string', default: '3' },
    players: { type: 'string', default: '5' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});

const directory = mkdtempSync(join(tmpdir(), 'kill-nine-'));
console.log(`seed ${values.seed}: ${values.kills} kills, ${values.games} games of ${values.players}`);
try {
  const report = await runKillNine({
    kills: Number(values.kills),
    games: Number(values.games),
    playersOfAGame: Number(values.players),
    seed: Number(values.seed),
    directory,
    longestLifeMs: 400,
    progress: (kills, accepted) => {
      if (kills % 10 === 0) console.log(`${kills} kills, ${accepted} accepted commands`);
    },
  });
  const { violations, ...figures } = report;
  console.log(JSON.stringify(figures));
  for (const violation of violations) console.error(violation);
  console.log(
    violations.length === 0 ? 'Nothing was lost, nothing is there twice, everybody sees the same.' : 'VIOLATIONS',
  );
  process.exitCode = violations.length === 0 ? 0 : 1;
} finally {
  rmSync(directory, { recursive: true });
}
