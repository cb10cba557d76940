import type { EventData, EventType, GameEvent, PlayerId } from '@planning-poker/poker';
import type { Latch } from '../world/latch.ts';

interface RefereedRound {
  status: 'open' | 'revealed' | 'abandoned';
  /** the card that counts, by voter; null: cast without one being stored */
  readonly votes: Map<PlayerId, string | null>;
}

interface RefereedPlayer {
  name: string;
  role: 'voter' | 'observer';
  status: 'active' | 'left' | 'removed';
}

type Rulings = { readonly [Type in EventType]?: (data: EventData[Type], event: GameEvent) => void };

/**
 * A second, small model of what a vote, a round and a player may do, written from the rules and not from the domain's code. It
 * reads every committed event once, in order, and objects.
 */
export class Referee {
  readonly #latch: Latch;
  readonly #players = new Map<PlayerId, RefereedPlayer>();
  readonly #rounds = new Map<string, RefereedRound>();
  #labels: readonly string[] = [];
  #autoReveal = false;
  #changeAfterReveal = false;
  #isEnded = false;
  #version = 0;

  constructor(latch: Latch) {
    this.#latch = latch;
  }

  judge(event: GameEvent): void {
    this.#version += 1;
    this.#object(!this.#isEnded || AFTER_THE_END.has(event.type), 'D21', () => `${event.type} in an ended game`);
    const ruling = this.#rulings[event.type] as ((data: unknown, event: GameEvent) => void) | undefined;
    ruling?.(event.data, event);
  }

  readonly #rulings: Rulings = {
    gameCreated: ({ deck, settings }) => {
      this.#configured({ deck, settings });
    },
    gameConfigured: (data) => this.#configured(data),
    gameEnded: () => {
      this.#isEnded = true;
    },
    gameReopened: () => {
      this.#isEnded = false;
    },
    playerJoined: (data) => this.#joined(data),
    playerLeft: ({ playerId, reason }) => {
      this.#player(playerId).status = reason;
    },
    playerReadmitted: ({ playerId }) => {
      const player = this.#player(playerId);
      this.#object(player.status === 'removed', 'D12', () => `${playerId} was not removed`);
      player.status = 'left';
    },
    playerRenamed: ({ playerId, name }) => {
      this.#named(playerId, name);
      this.#player(playerId).name = name;
    },
    playerRoleChanged: ({ playerId, role }) => {
      this.#player(playerId).role = role;
    },
    storyStarted: ({ storyId, round }) => this.#opened(storyId, round),
    votingOpened: ({ stories }) => {
      for (const { storyId, round } of stories) this.#opened(storyId, round);
    },
    roundStarted: ({ storyId, round }) => {
      this.#abandon(storyId);
      this.#object(!this.#rounds.has(`${storyId} ${round}`), 'D8', () => `round ${round} began twice`);
      this.#opened(storyId, round);
    },
    storySkipped: ({ storyId }) => this.#abandon(storyId),
    estimateAccepted: ({ storyId }) => this.#abandon(storyId),
    voteSubmitted: (data, { actor }) => this.#voted(data, actor),
    voteChanged: (data) => this.#changed(data),
    voteWithdrawn: ({ storyId, round, playerId }) => {
      const open = this.#open(storyId, round, 'a withdrawal');
      this.#object(open?.votes.delete(playerId) === true, 'D1', () => `${playerId} withdrew a vote that was not there`);
    },
    votesRevealed: (data, { actor }) => this.#revealed(data, actor),
    timerExpired: (_data, { actor }) => this.#object(actor === null, 'D22', () => `${actor} let the timer expire`),
  };

  #configured({ deck, settings }: EventData['gameConfigured']): void {
    if (deck !== undefined) this.#labels = deck.cards.map((card) => card.label);
    if (settings === undefined) return;
    this.#autoReveal = settings.autoReveal;
    this.#changeAfterReveal = settings.changeVoteAfterReveal;
  }

  #joined({ playerId, name, role }: EventData['playerJoined']): void {
    const before = this.#players.get(playerId);
    this.#object(before?.status !== 'removed', 'D12', () => `${playerId} is removed and joined`);
    this.#object(before?.status !== 'active', 'D9', () => `${playerId} joined twice`);
    this.#named(playerId, name);
    this.#players.set(playerId, { name, role, status: 'active' });
  }

  #named(playerId: PlayerId, name: string): void {
    for (const [otherId, other] of this.#players) {
      const isOther = otherId !== playerId && other.status === 'active';
      this.#object(!isOther || other.name.toLowerCase() !== name.toLowerCase(), 'D13', () => `two are called ${name}`);
    }
  }

  #opened(storyId: string, round: number): void {
    if (round > 0 && !this.#rounds.has(`${storyId} ${round}`))
      this.#rounds.set(`${storyId} ${round}`, { status: 'open', votes: new Map() });
  }

  #abandon(storyId: string): void {
    for (const [key, round] of this.#rounds) {
      if (key.startsWith(`${storyId} `) && round.status === 'open') round.status = 'abandoned';
    }
  }

  #open(storyId: string, number: number, what: string): RefereedRound | undefined {
    const round = this.#rounds.get(`${storyId} ${number}`);
    this.#object(
      round?.status === 'open',
      'D1',
      () => `${what} in round ${number}, which is ${round?.status ?? 'unknown'}`,
    );
    return round;
  }

  #voted({ storyId, round, playerId, card }: EventData['voteSubmitted'], actor: PlayerId | null): void {
    const open = this.#open(storyId, round, 'a vote');
    const player = this.#player(playerId);
    this.#object(
      player.status === 'active' && player.role === 'voter',
      'D19',
      () => `${playerId} votes and is no active voter`,
    );
    this.#object(actor === playerId, 'D19', () => `${actor} voted for ${playerId}`);
    this.#object(card !== undefined && this.#labels.includes(card), 'D2', () => `the card ${card} is not in the deck`);
    open?.votes.set(playerId, card ?? null);
  }

  #changed({ storyId, round, playerId, card }: EventData['voteChanged']): void {
    const changed = this.#rounds.get(`${storyId} ${round}`);
    this.#object(
      changed?.status === 'revealed' && this.#changeAfterReveal,
      'D7',
      () => `${playerId} changed a vote that cannot change`,
    );
    changed?.votes.set(playerId, card);
  }

  #revealed({ storyId, round, votes }: EventData['votesRevealed'], actor: PlayerId | null): void {
    const open = this.#open(storyId, round, 'a reveal');
    if (open === undefined) return;
    this.#object(actor !== null || this.#autoReveal, 'D6', () => 'an automatic reveal that nobody has set');
    const counted = [...open.votes].filter(([playerId]) => this.#isVoter(playerId));
    this.#object(counted.length > 0, 'D5', () => 'a reveal of nothing');
    const told = Object.entries(votes);
    this.#object(
      told.length === counted.length,
      'D4',
      () => `${told.length} votes were revealed, ${counted.length} count`,
    );
    for (const [playerId, card] of counted) {
      const shown = votes[playerId];
      this.#object(shown !== undefined, 'D4', () => `the vote of ${playerId} counts and was not revealed`);
      this.#object(
        shown?.card === undefined || shown.card === card,
        'D1',
        () => `${playerId} voted ${card}, revealed is ${shown?.card}`,
      );
    }
    open.status = 'revealed';
    for (const playerId of open.votes.keys()) if (votes[playerId] === undefined) open.votes.delete(playerId);
  }

  #isVoter(playerId: PlayerId): boolean {
    const player = this.#players.get(playerId);
    return player?.status === 'active' && player.role === 'voter';
  }

  #player(playerId: PlayerId): RefereedPlayer {
    const player = this.#players.get(playerId);
    if (player !== undefined) return player;
    this.#latch.fail('D19', `version ${this.#version} speaks of ${playerId}, whom nobody knows`);
    return { name: '', role: 'observer', status: 'left' };
  }

  #object(holds: boolean, rule: string, message: () => string): void {
    this.#latch.check(holds, rule, () => `version ${this.#version}: ${message()}`);
  }
}

/** What may still happen to an ended game: D21. */
const AFTER_THE_END = new Set<EventType>([
  'playerJoined',
  'playerLeft',
  'facilitatorChanged',
  'gameReopened',
  'timerExpired',
  'timerStopped',
]);
