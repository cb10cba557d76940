import { pokerDecider } from '@planning-poker/poker';
import type { Command, Game } from '@planning-poker/poker';
import { commandMessage } from '@planning-poker/protocol';
import type { ClientCommand, PublicEvent } from '@planning-poker/protocol';
import { createSameness, firstDifference } from '../check/same.ts';
import type { Person } from '../people/person.ts';
import type { LiveGame } from './live-game.ts';
import type { LivePage } from './live-page.ts';
import { wholeHistory } from './server-api.ts';
import { commandIn } from './told-outcomes.ts';
import type { SentCommand } from './told-outcomes.ts';

const ANSWER_WITHIN_MS = 15_000;
/** So many commands of each player are sent again in the end: all of a short game. */
const MOST_SENT_AGAIN = 60;

/** When all agree: what was heard, told and is shown, against the history that the server gives each player. */
export async function audit(game: LiveGame): Promise<void> {
  await sendAgain(game);
  const folds = new Map<string, Fold>();
  for (const person of game.people) {
    const fold = await foldOf(game, person);
    if (fold !== null) folds.set(person.playerId, fold);
  }
  const [any] = folds.values();
  if (any === undefined) return game.records.findings.fail('S8', 'nobody can read the history');
  game.records.log.compare(any.history);
  game.records.told.compare(any.history, (command, version) => changesNothing(command, version, folds));
  auditSnapshots(game, folds);
  for (const person of game.people) await auditPages(game, person, folds.get(person.playerId));
}

/** One player's history, and the game after each version of it, folded from nothing. */
interface Fold {
  readonly history: readonly PublicEvent[];
  readonly states: readonly Game[];
}

async function foldOf(game: LiveGame, person: Person<LivePage>): Promise<Fold | null> {
  const { findings, cards } = game.records;
  const { name, playerId } = person;
  const history = await wholeHistory(game.ground.api, game.gameId, game.token(name));
  if (history === null) return null;
  const isGapless = history.every(({ version }, index) => version === index + 1);
  findings.check(isGapless, 'R2', () => `the history of ${name} has a hole`);
  cards.inEvents(`the history of ${name}`, playerId, history);
  const states: Game[] = [];
  for (const event of history) states.push(pokerDecider.evolve(states.at(-1) ?? null, event));
  return { history, states };
}

/**
 * [D20] Accepted without an event: then it had nothing to change, at the version at which it was decided. Whoever cannot read the history
 * any more is judged by another's, which does not show which card a vote was.
 */
function changesNothing(sent: SentCommand, version: number | null, folds: ReadonlyMap<string, Fold>): boolean {
  if (version === null) return false;
  const [any] = folds.values();
  const own = folds.get(sent.playerId);
  const state = (own ?? any)?.states[version - 1] ?? null;
  const command = commandIn(sent);
  if (own === undefined && state !== null && isVotedAlready(state, command, sent.playerId)) return true;
  const decision = pokerDecider.decide(state, command, {
    actor: sent.playerId,
    now: sent.sentAtMs,
    newId: () => 'new',
    connected: new Set(),
    facilitationClaimable: false,
  });
  return decision.ok && decision.value.length === 0;
}

function isVotedAlready(game: Game, command: Command, playerId: string): boolean {
  if (command.type !== 'submitVote') return false;
  const story = game.stories.find(({ storyId }) => storyId === command.storyId);
  const round = story?.rounds.find(({ number }) => number === command.round);
  return round?.votes[playerId] !== undefined;
}

function auditSnapshots({ records }: LiveGame, folds: ReadonlyMap<string, Fold>): void {
  for (const { who, viewer, version, game } of records.log.snapshots) {
    const states = folds.get(viewer)?.states;
    if (states === undefined) continue;
    const truth = states[version - 1];
    records.findings.check(
      createSameness()(game, truth),
      'S4',
      () =>
        `${who}: the snapshot of version ${version} is not the fold of the history: ${firstDifference(game, truth)}`,
    );
  }
}

/** R4, L1: what a page holds is the fold from scratch, and the game that the server gives at that version. */
async function auditPages(game: LiveGame, person: Person<LivePage>, fold: Fold | undefined): Promise<void> {
  if (fold === undefined) return;
  const { findings, cards } = game.records;
  const version = fold.history.length;
  const state = await game.ground.api.state(game.gameId, game.token(person.name), version);
  const truth = fold.states.at(-1);
  const same = createSameness();
  findings.check(
    same(state, truth),
    'S8',
    () => `the game at version ${version} for ${person.name} is not the fold: ${firstDifference(state, truth)}`,
  );
  if (state !== null) cards.inGame(`the state for ${person.name}`, person.playerId, state);
  for (const page of person.tabs) {
    const { confirmed } = page.view;
    if (page.view.membership !== 'player' || confirmed === null) continue;
    const expected = fold.states[confirmed.gameVersion - 1];
    findings.check(
      same(confirmed.game, expected),
      'R4',
      () => `${page.name} at ${confirmed.gameVersion} is not the fold: ${firstDifference(confirmed.game, expected)}`,
    );
  }
}

/** [W5] [R3] Everything that was decided, asked once more with its id: the link hears whether the answer is another one. */
async function sendAgain({ people, records, ground }: LiveGame): Promise<void> {
  const decided = [...records.told.all.values()].filter(({ outcome }) => outcome !== null);
  for (const { playerId, tabs } of people) {
    const [page] = tabs;
    if (page?.view.membership !== 'player') continue;
    for (const sent of decided.filter((one) => one.playerId === playerId).slice(-MOST_SENT_AGAIN)) {
      const meta = { correlationId: sent.correlationId, timestamp: ground.runtime.now() };
      await page.sendAgain(commandMessage(commandIn(sent) as ClientCommand, meta), ANSWER_WITHIN_MS);
    }
  }
}
