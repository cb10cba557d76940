import type { Command, CommandOf, SettingsChange } from '../command.ts';
import type { Context } from '../context.ts';
import { decide } from '../decide/decide.ts';
import { defaultDeck } from '../decks.ts';
import type { EventOf, EventType, GameEvent } from '../event.ts';
import { evolve } from '../evolve/evolve.ts';
import type { Deck, Game, Player, PlayerId, Round, Story } from '../game.ts';
import type { Rejection } from '../rejection.ts';
import { playerOf } from '../rules/people.ts';
import { storyOf } from '../rules/backlog.ts';
import { upkeep } from '../upkeep.ts';

export interface SceneOptions {
  readonly settings?: SettingsChange;
  readonly deck?: Deck;
  /** titles; `s1` is the first and in focus */
  readonly stories?: readonly string[];
}

/**
 * A table to play at, in the order given, when, then: `scene(['ana', 'bo'])` has Ana, who leads, and Bo, both connected, and `s1`
 * open; `does` plays a command that must be accepted, `refused` one that must not. `ana` is called Ana.
 */
export function scene(players: readonly PlayerId[], options: SceneOptions = {}): Scene {
  return new Scene(players, options);
}

export class Scene {
  readonly connected = new Set<PlayerId>();
  readonly log: GameEvent[] = [];
  now = 1_000;
  claimable = false;
  /** null: all who are connected */
  online: ReadonlySet<PlayerId> | null = null;
  private state: Game | null = null;
  private ids = 0;

  constructor(players: readonly PlayerId[], options: SceneOptions) {
    const [first = 'ana', ...others] = players;
    for (const player of players) this.connected.add(player);
    this.does(null, {
      type: 'createGame',
      gameId: 'k7m29qxt4b1c',
      name: 'Sprint 12',
      deck: options.deck ?? defaultDeck,
      settings: options.settings ?? {},
      facilitator: { playerId: first, name: nameOf(first), role: 'voter' },
      stories: (options.stories ?? ['Login', 'Search', 'Export']).map((title) => ({ title })),
    });
    for (const player of others) this.does(player, { type: 'joinGame', name: nameOf(player) });
  }

  get game(): Game {
    if (this.state === null) throw new Error('There is no game yet.');
    return this.state;
  }

  context(actor: PlayerId | null): Context {
    return {
      actor,
      now: this.now,
      newId: () => `s${(this.ids += 1)}`,
      connected: this.connected,
      online: this.online ?? this.connected,
      facilitationClaimable: this.claimable,
    };
  }

  /** When: must be accepted; a second later. */
  does(actor: PlayerId | null, command: Command): readonly GameEvent[] {
    const decision = decide(this.state, command, this.context(actor));
    if (!decision.ok) throw new Error(`${command.type} was refused: ${decision.error.code}, ${decision.error.message}`);
    for (const event of decision.value) {
      this.state = evolve(this.state, event);
      this.log.push(event);
    }
    this.now += 1_000;
    return decision.value;
  }

  /** When: must be refused, and changes nothing. */
  refused(actor: PlayerId | null, command: Command): Rejection {
    const decision = decide(this.state, command, this.context(actor));
    if (decision.ok) throw new Error(`${command.type} was accepted: ${decision.value.map(({ type }) => type).join()}`);
    return decision.error;
  }

  /** What the server does by itself now, done. */
  keepUp(): readonly GameEvent[] {
    return upkeep(this.game, this.context(null)).commands.flatMap((command) => this.does(null, command));
  }

  votes(cards: { readonly [playerId: PlayerId]: string }, storyId = 's1'): void {
    for (const [playerId, card] of Object.entries(cards)) this.does(playerId, this.vote(card, storyId));
  }

  /** A vote in the story's latest round. */
  vote(card: string, storyId = 's1'): CommandOf<'submitVote'> {
    return { type: 'submitVote', storyId, round: this.round(storyId).number, card };
  }

  reveal(storyId = 's1'): EventOf<'votesRevealed'> {
    const [event] = this.does('ana', { type: 'revealVotes', storyId, round: this.round(storyId).number, force: true });
    return eventOf(event, 'votesRevealed');
  }

  /** The ids of all stories as they stand, removed ones too: `s1 s2 s3`. */
  get order(): string {
    return this.game.stories.map(({ storyId }) => storyId).join(' ');
  }

  story(storyId = 's1'): Story {
    const story = storyOf(this.game, storyId);
    if (story === null) throw new Error(`There is no story ${storyId}.`);
    return story;
  }

  /** A round of a story, the latest where no number is given. */
  round(storyId = 's1', number?: number): Round {
    const { rounds } = this.story(storyId);
    const round = number === undefined ? rounds.at(-1) : rounds.find((candidate) => candidate.number === number);
    if (round === undefined) throw new Error(`${storyId} has no such round.`);
    return round;
  }

  player(playerId: PlayerId): Player {
    const player = playerOf(this.game, playerId);
    if (player === null) throw new Error(`There is no player ${playerId}.`);
    return player;
  }
}

/** Then: this event, and its data with the right type. */
export function eventOf<Type extends EventType>(event: GameEvent | undefined, type: Type): EventOf<Type> {
  if (event?.type !== type) throw new Error(`Expected ${type}, got ${event?.type ?? 'nothing'}.`);
  return event as EventOf<Type>;
}

export function typesOf(events: readonly GameEvent[]): readonly EventType[] {
  return events.map((event) => event.type);
}

function nameOf(playerId: PlayerId): string {
  return playerId.slice(0, 1).toUpperCase() + playerId.slice(1);
}
