import { perform } from '../scenario/perform.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Figures } from './figures.ts';
import type { Finding } from './findings.ts';
import { audit } from './live-audit.ts';
import { LiveGame, notFromOutside } from './live-game.ts';
import type { Playground } from './live-game.ts';
import { agreementWithin, createLiveStage, sleepUnless, STOPPED } from './live-stage.ts';

export interface PlayedGame {
  readonly scenario: string;
  readonly number: number;
  readonly seed: string;
  /** null: it could not even be created */
  readonly gameId: string | null;
  readonly findings: readonly Finding[];
  /** with those that are not listed */
  readonly findingsInAll: number;
  /** steps and faults that only a server's owner can bring about */
  readonly skipped: readonly string[];
  readonly isStopped: boolean;
  readonly players: number;
  readonly versions: number;
  readonly tookMs: number;
}

export interface GameOrdered {
  readonly scenario: Scenario;
  readonly number: number;
  readonly seed: string;
  readonly ground: Playground;
  readonly figures: Figures;
  readonly stop: AbortSignal;
  /** The game stays on the server. */
  readonly isKept: boolean;
}

const FRESH_WITHIN_MS = 30_000;
/** Between two looks over the shoulder of the HTTP API. */
const LOOK_EVERY_MS = 2_500;

/** Plays a scenario once, from the creation of its game to its erasure. Never rejects: what goes wrong is a finding. */
export async function playLiveGame(ordered: GameOrdered): Promise<PlayedGame> {
  const { scenario, seed, number, ground, figures, stop } = ordered;
  const startedAtMs = ground.runtime.now();
  let game: LiveGame | null = null;
  let skipped: readonly string[] = [];
  const troubles: Finding[] = [];
  try {
    game = await LiveGame.create(scenario, seed, ground, figures);
    skipped = await play(game, stop);
  } catch (error) {
    if (!stop.aborted) troubles.push({ rule: 'the run', message: String(error) });
  }
  game?.close();
  if (game !== null && !ordered.isKept) troubles.push(...(await erase(game)));
  const findings = [...troubles, ...(game?.records.findings.list ?? [])];
  const beyond = (game?.records.findings.total ?? 0) - (game?.records.findings.list.length ?? 0);
  return {
    scenario: scenario.name,
    number,
    seed,
    gameId: game?.gameId ?? null,
    findings,
    findingsInAll: findings.length + beyond,
    skipped,
    isStopped: stop.aborted,
    players: game?.people.length ?? 0,
    versions: game?.records.log.version ?? 0,
    tookMs: ground.runtime.now() - startedAtMs,
  };
}

/** What was passed over. */
async function play(game: LiveGame, stop: AbortSignal): Promise<readonly string[]> {
  const { findings } = game.records;
  const stage = createLiveStage(game, stop);
  game.breakThings();
  const stopLooking = lookAround(game);
  const { problems, skipped } = await perform(game.scenario, stage);
  stopLooking();
  // That it was ended is no problem; what was wrong before is.
  for (const problem of problems) if (problem !== STOPPED) findings.fail('the scenario', problem);
  if (!stop.aborted) await game.strangersAnswered();
  if (!stop.aborted) await lookAfresh(game, stop);
  if (!stop.aborted) await audit(game);
  return [...skipped, ...notFromOutside(game.scenario).map((kind) => `fault ${kind}`)];
}

/** Everybody opens one more page, which is given a snapshot: what is held is held against that too. */
async function lookAfresh(game: LiveGame, stop: AbortSignal): Promise<void> {
  for (const person of game.people) person.open(null);
  const sleep = (ms: number): Promise<void> => sleepUnless(stop, game.ground.runtime, ms);
  const reason = await agreementWithin(game, FRESH_WITHIN_MS, sleep);
  if (reason !== null) game.records.findings.fail('U4', `fresh pages do not agree: ${reason}`);
}

/** [W9] While it is played, somebody reads by HTTP what they may, and it is looked through for cards. */
function lookAround(game: LiveGame): () => void {
  const { ground, people, records, gameId } = game;
  let cancel = (): void => undefined;
  let isOver = false;
  const look = async (turn: number): Promise<void> => {
    const person = people[turn % people.length];
    if (person === undefined || isOver) return;
    const page = await ground.api.history(gameId, game.token(person.name), 0, 1_000);
    if (page !== null) {
      records.cards.inEvents(`the history of ${person.name}`, person.playerId, page.events);
      const state = await ground.api.state(gameId, game.token(person.name), page.version);
      if (state !== null) records.cards.inGame(`the state for ${person.name}`, person.playerId, state);
    }
  };
  const again = (turn: number): void => {
    cancel = ground.runtime.setTimer(LOOK_EVERY_MS, () => {
      // A server that does not answer now is asked again; whether it answers in the end is the audit's question.
      void look(turn)
        .catch(() => undefined)
        .then(() => (isOver ? undefined : again(turn + 1)));
    });
  };
  again(0);
  return () => {
    isOver = true;
    cancel();
  };
}

/** [S5] Whoever leads erases it, and nobody finds it again. */
async function erase(game: LiveGame): Promise<readonly Finding[]> {
  const { people, gameId, ground } = game;
  try {
    for (const { name } of people) {
      if ((await ground.api.erase(gameId, game.token(name))) !== ERASED) continue;
      const status = await ground.api.look(gameId);
      return status === GONE ? [] : [{ rule: 'S5', message: `${gameId} is erased, and answers ${status}` }];
    }
    return [{ rule: 'S5', message: `nobody may erase ${gameId}` }];
  } catch (error) {
    return [{ rule: 'the run', message: `${gameId} could not be erased: ${String(error)}` }];
  }
}

const ERASED = 204;
const GONE = 404;
