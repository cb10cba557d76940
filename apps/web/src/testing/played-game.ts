import { type Command, decide, defaultDeck, evolve, type Game, redact, redactEvent } from '@planning-poker/poker';
import type { PublicEvent } from '@planning-poker/protocol';

/** A game that was really played, by the domain's own functions, as one of its players sees it. */
export interface PlayedGame {
  /** All that has happened, oldest first. */
  readonly events: readonly PublicEvent[];
  /** The game as it stood at a version. */
  readonly at: (version: number) => Game;
  /** Somebody does something; what the domain refuses has not happened. Gives the new events. */
  readonly play: (actor: string | null, command: Command) => readonly PublicEvent[];
}

/** Ana has created a game with three stories; the first is on the table. One minute passes with each command. */
export function playedGame(
  viewer = 'ana',
  stories: readonly string[] = ['Refunds', 'Receipts', 'Sign in'],
): PlayedGame {
  const events: PublicEvent[] = [];
  const seen: Game[] = [];
  let game: Game | null = null;
  let now = Date.UTC(2026, 0, 5, 9);
  let ids = 0;

  function play(actor: string | null, command: Command): readonly PublicEvent[] {
    now += 60_000;
    const context = { actor, now, newId: () => `s${(ids += 1)}`, connected: new Set<string>() };
    const decision = decide(game, command, { ...context, facilitationClaimable: false });
    const made = decision.ok ? decision.value : [];
    for (const event of made) {
      game = evolve(game, event);
      const told = { ...redactEvent(event, viewer), version: events.length + 1, correlationId: `c${now}` };
      events.push(told);
      seen.push(redact(game, viewer));
    }
    return events.slice(events.length - made.length);
  }

  play('ana', {
    type: 'createGame',
    gameId: 'k7m29qxt4b1c',
    name: 'Sprint 42',
    deck: defaultDeck,
    settings: { changeVoteAfterReveal: true },
    facilitator: { playerId: 'ana', name: 'Ana', role: 'voter' },
    stories: stories.map((title) => ({ title })),
  });
  const at = (version: number) => {
    const state = seen[version - 1];
    if (state === undefined) throw new Error(`The game has no version ${version}.`);
    return state;
  };
  return { events, at, play };
}

/** Bo and Chidi join, a story is voted on twice and settled: some fifteen versions with a bit of everything. */
export function settledGame(viewer = 'ana'): PlayedGame {
  const game = playedGame(viewer);
  const vote = (round: number) => (actor: string, card: string) =>
    game.play(actor, { type: 'submitVote', storyId: 's1', round, card });
  game.play('bo', { type: 'joinGame', name: 'Bo' });
  game.play('chidi', { type: 'joinGame', name: 'Chidi' });
  vote(1)('ana', '3');
  vote(1)('bo', '8');
  game.play('ana', { type: 'revealVotes', storyId: 's1', round: 1, force: true });
  game.play('ana', { type: 'restartVoting', storyId: 's1', round: 1 });
  vote(2)('ana', '5');
  vote(2)('bo', '5');
  vote(2)('chidi', '8');
  game.play('ana', { type: 'revealVotes', storyId: 's1', round: 2, force: true });
  vote(2)('chidi', '5');
  game.play('ana', { type: 'acceptEstimate', storyId: 's1', estimate: '5' });
  game.play('ana', { type: 'startStory', storyId: 's2' });
  return game;
}
