import type { Command } from '../command.ts';
import type { Context } from '../context.ts';
import { decide } from '../decide/decide.ts';
import type { Decision } from '../decide/decision.ts';
import { defaultDeck } from '../decks.ts';
import type { GameEvent } from '../event.ts';
import { evolve } from '../evolve/evolve.ts';
import type { Deck, Game, PlayerId } from '../game.ts';
import { votersOf } from '../rules/people.ts';
import { upkeep } from '../upkeep.ts';
import { aPastRound } from './a-past-round.ts';
import { actorOf, commandOf, type Deal, pool } from './concrete.ts';
import type { Move } from './moves.ts';

/** What was settled in an earlier game. */
const imported = { title: 'D', key: 'D-1', estimate: '5', pastRounds: [aPastRound] };

/** One decision of a game that was played, with what it was taken on and what came of it. */
export interface Step {
  readonly command: Command;
  readonly context: Context;
  readonly before: Game | null;
  readonly decision: Decision;
  /** one for each event, in order */
  readonly after: readonly Game[];
}

export interface PlayOptions {
  readonly deal?: Deal;
  /** a game begun in another way than by `createGame`: a deck that no command could bring */
  readonly deck?: Deck;
  readonly only?: (move: Move) => boolean;
}

/** Plays a random game as a room would: each move, then what the server does by itself. */
export function play(moves: readonly Move[], options: PlayOptions = {}): readonly Step[] {
  const table = new Table();
  table.begin(options.deck);
  for (const move of moves) {
    if (options.only === undefined || options.only(move)) table.move(move, options.deal);
    table.keepUp();
  }
  return table.steps;
}

/** The game when all that was due has been done, and who is there then. */
export function playToRest(moves: readonly Move[]): { readonly game: Game; readonly context: Context } {
  const table = new Table();
  table.begin(undefined);
  for (const move of moves) {
    table.move(move);
    table.keepUp();
  }
  return table.rest();
}

export function eventsOf(steps: readonly Step[]): readonly GameEvent[] {
  return steps.flatMap(({ decision }) => (decision.ok ? decision.value : []));
}

class Table {
  readonly steps: Step[] = [];
  private game: Game | null = null;
  private now = 1_000;
  private ids = 0;
  private readonly connected = new Set<PlayerId>(pool);

  begin(deck: Deck | undefined): void {
    this.decide('ana', {
      type: 'createGame',
      gameId: 'k7m29qxt4b1c',
      name: 'Sprint',
      deck: defaultDeck,
      settings: {},
      facilitator: { playerId: 'ana', name: 'Ana', role: 'voter' },
      stories: [{ title: 'A' }, { title: 'B', notes: 'n', pastRounds: [aPastRound] }, { title: 'C' }, imported],
      passwordHash: 'a secret of the server',
    });
    if (deck !== undefined) this.dealFrom(deck);
    for (const playerId of pool) this.decide(playerId, { type: 'joinGame', name: playerId });
  }

  /** A larger deck than `checkDeck` lets through, so that each card can be voted once. */
  private dealFrom(deck: Deck): void {
    const [step] = this.steps;
    if (!step?.decision.ok) throw new Error('There is no game to deal for.');
    const value = step.decision.value.map((event) =>
      event.type === 'gameCreated' ? { ...event, data: { ...event.data, deck } } : event,
    );
    this.steps.pop();
    this.game = null;
    this.take({ ...step, decision: { ok: true, value } });
  }

  move(move: Move, deal?: Deal): void {
    const { game } = this;
    if (game === null) return;
    const actor = actorOf(game, move);
    this.now += (move.what % 3) * 500;
    if (move.kind === 'connect') this.connected.add(actor);
    if (move.kind === 'disconnect') this.connected.delete(actor);
    if (move.kind === 'wait') this.now += 3_000;
    if (move.kind === 'everybodyVotes') {
      for (const [place, { playerId }] of votersOf(game).entries()) {
        this.play({ ...move, kind: 'submitVote', what: move.what + place }, playerId, deal);
      }
    } else this.play(move, actor, deal);
  }

  private play(move: Move, actor: PlayerId, deal?: Deal): void {
    const command = this.game === null ? null : commandOf(this.game, move, actor, deal);
    if (command !== null) this.decide(actor, command, move.odd % 2 === 0);
  }

  keepUp(): void {
    if (this.game === null) return;
    for (const command of upkeep(this.game, this.context(null, false)).commands) this.decide(null, command);
  }

  rest(): { readonly game: Game; readonly context: Context } {
    if (this.game === null) throw new Error('There is no game.');
    return { game: this.game, context: this.context(null, false) };
  }

  private decide(actor: PlayerId | null, command: Command, claimable = false): void {
    const context = this.context(actor, claimable);
    this.take({ command, context, before: this.game, decision: decide(this.game, command, context), after: [] });
  }

  private take(step: Step): void {
    const after: Game[] = [];
    for (const event of step.decision.ok ? step.decision.value : []) {
      this.game = evolve(this.game, event);
      after.push(this.game);
    }
    this.steps.push({ ...step, after });
  }

  private context(actor: PlayerId | null, claimable: boolean): Context {
    return {
      actor,
      now: this.now,
      newId: () => `s${(this.ids += 1)}`,
      connected: new Set(this.connected),
      facilitationClaimable: claimable,
    };
  }
}
