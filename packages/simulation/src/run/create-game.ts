import { deckById, defaultDeck } from '@planning-poker/poker';
import type { Command } from '@planning-poker/poker';
import type { Answer } from '@planning-poker/sync';
import type { World } from './world.ts';

const RETRY_US = 300_000;
const PATIENCE_US = { least: 30_000, most: 1_500_000 };

/** Creates the plan's game, faults or not. false: the run is over. */
export async function createdWithin(world: World, withinMs: number): Promise<boolean> {
  const { scheduler, latch } = world;
  let isCreated = false;
  createGame(world, () => {
    isCreated = true;
  });
  await scheduler.run(withinMs * 1000, () => isCreated || latch.isSet);
  if (!isCreated) latch.fail('S6', `nobody could create a game within ${withinMs} ms`);
  return isCreated && !latch.isSet;
}

/** As `POST /api/games` does, with a client behind it that asks again, with the same id, until it is answered. */
function createGame(world: World, created: () => void): void {
  const { scheduler, checker, gameId, plan, trace } = world;
  const random = world.random.fork('create');
  const creator = plan.people[0]?.name ?? 'Ana';
  const playerId = world.playerIdOf(creator);
  const command: Command = {
    type: 'createGame',
    gameId,
    name: 'Simulated',
    deck: deckById(plan.deckId ?? '') ?? defaultDeck,
    settings: plan.settings,
    facilitator: { playerId, name: creator, role: 'voter' },
    stories: (plan.stories ?? ['One', 'Two', 'Three']).map((title) => ({ title })),
  };
  const correlationId = random.id();
  checker.asked.submitted('POST /api/games', playerId, correlationId, command);
  let isDone = false;

  const answered = (answer: Answer): void => {
    trace.note(`create ${answer.status}`);
    if (isDone || answer.status !== 'accepted') return;
    isDone = true;
    checker.asked.answered(playerId, correlationId, answer, { node: 'POST', connection: 'POST', toldTo: 0 });
    created();
  };
  const ask = (): void => {
    if (isDone) return;
    const node = random.pick(world.nodes);
    const { incarnation, registry } = node;
    const isThere = incarnation.isAlive && !node.isDraining;
    scheduler.after(isThere ? random.int(PATIENCE_US.least, PATIENCE_US.most) : RETRY_US, 'create again', ask);
    if (!isThere) return;
    checker.asked.sent(playerId, correlationId, 0, 'POST');
    incarnation.enter('create', () => {
      void registry.create(gameId, { actor: playerId, correlationId, command }).then((answer) => {
        if (incarnation.effect()) scheduler.after(1_000, 'create answered', () => answered(answer));
      });
    });
  };
  ask();
}
