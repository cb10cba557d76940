import type { EventData, EventNamed, GameEvent, Permissions, PlayerId } from '@planning-poker/poker';
import type { Circumstances, Objection } from './objection.ts';

interface RefereedPlayer {
  name: string;
  role: 'voter' | 'observer';
  status: 'active' | 'left' | 'removed';
  leads: boolean;
  /** the version since which they lead */
  leadsSince: number;
  readonly joinedAt: number;
}

export type PeopleEvent = EventNamed<
  'playerJoined' | 'playerLeft' | 'playerReadmitted' | 'playerRenamed' | 'playerRoleChanged' | 'facilitatorChanged'
>;

/** Who is in the game, who leads it, and who may change that: the referee's second opinion on D9-D13 and D19. */
export class RefereedPeople {
  readonly #object: Objection;
  readonly #players = new Map<PlayerId, RefereedPlayer>();
  #version = 0;
  /** [D11] the last who led has left, and somebody has to follow in the same command */
  #leaver: PlayerId | null = null;

  constructor(object: Objection) {
    this.#object = object;
  }

  get(playerId: PlayerId): RefereedPlayer {
    const player = this.#players.get(playerId);
    if (player !== undefined) return player;
    this.#object(false, 'D19', () => `it speaks of ${playerId}, whom nobody knows`);
    return { name: '', role: 'observer', status: 'left', leads: false, leadsSince: 0, joinedAt: 0 };
  }

  get activeVoters(): readonly PlayerId[] {
    return [...this.#players.keys()].filter((playerId) => this.isVoter(playerId));
  }

  isVoter(playerId: PlayerId): boolean {
    const player = this.#players.get(playerId);
    return player?.status === 'active' && player.role === 'voter';
  }

  isActive(playerId: PlayerId | null): boolean {
    return playerId !== null && this.#players.get(playerId)?.status === 'active';
  }

  leads(playerId: PlayerId | null): boolean {
    return playerId !== null && this.isActive(playerId) && this.#players.get(playerId)?.leads === true;
  }

  mayAs(playerId: PlayerId | null, audience: Permissions[keyof Permissions]): boolean {
    return audience === 'everyone' ? this.isActive(playerId) : this.leads(playerId);
  }

  judge(event: PeopleEvent, version: number, circumstances: Circumstances): void {
    this.#version = version;
    switch (event.type) {
      case 'playerJoined':
        return this.#joined(event);
      case 'playerLeft':
        return this.#left(event.data, event.actor);
      case 'playerReadmitted':
        return this.#readmitted(event.data, event.actor);
      case 'playerRenamed':
        return this.#renamed(event.data, event.actor);
      case 'playerRoleChanged':
        return this.#roleChanged(event.data, event.actor);
      case 'facilitatorChanged':
        return this.#facilitation(event.data, event.actor, circumstances);
    }
  }

  /** The events of one command are over. */
  settle(): void {
    const leaver = this.#leaver;
    this.#object(leaver === null, 'D11', () => `${leaver}, who led alone, has left, and nobody follows`);
    this.#leaver = null;
  }

  #joined({ data, actor, at }: GameEvent & { readonly type: 'playerJoined' }): void {
    const { playerId, name, role, facilitator } = data;
    const before = this.#players.get(playerId);
    const isCreator = this.#players.size === 0;
    this.#object(before?.status !== 'removed', 'D12', () => `${playerId} is removed and joined`);
    this.#object(before?.status !== 'active', 'D9', () => `${playerId} joined twice`);
    this.#object(actor === playerId, 'D19', () => `${actor} joined for ${playerId}`);
    const led = before?.leads ?? isCreator;
    this.#object(facilitator === led, 'D9', () => `${playerId} ${led ? 'led and does not' : 'leads and did not'}`);
    this.#named(playerId, name);
    const leadsSince = facilitator ? this.#version : 0;
    this.#players.set(playerId, {
      name,
      role,
      status: 'active',
      leads: facilitator,
      leadsSince,
      joinedAt: before?.joinedAt ?? at,
    });
  }

  #left({ playerId, reason }: EventData['playerLeft'], actor: PlayerId | null): void {
    const player = this.get(playerId);
    const isOwn = actor === playerId && player.status === 'active';
    const isMay = reason === 'left' ? isOwn : this.leads(actor) && actor !== playerId;
    this.#object(isMay, 'D19', () => `${actor} may not make ${playerId} go as ${reason}`);
    const isLastToLead = this.leads(playerId) && !this.#isLedWithout(playerId);
    player.status = reason;
    if (reason === 'removed') player.leads = false;
    if (isLastToLead && this.#active().length > 0) this.#leaver = playerId;
  }

  #readmitted({ playerId }: EventData['playerReadmitted'], actor: PlayerId | null): void {
    const player = this.get(playerId);
    this.#object(this.leads(actor), 'D19', () => `${actor}, who does not lead, let ${playerId} in again`);
    this.#object(player.status === 'removed', 'D12', () => `${playerId} was not removed`);
    player.status = 'left';
  }

  #renamed({ playerId, name }: EventData['playerRenamed'], actor: PlayerId | null): void {
    this.#object(actor === playerId && this.isActive(actor), 'D19', () => `${actor} gave ${playerId} a name`);
    this.#named(playerId, name);
    this.get(playerId).name = name;
  }

  #roleChanged({ playerId, role }: EventData['playerRoleChanged'], actor: PlayerId | null): void {
    const isMay = (actor === playerId && this.isActive(actor)) || this.leads(actor);
    this.#object(isMay, 'D19', () => `${actor}, who does not lead, made ${playerId} ${role}`);
    this.get(playerId).role = role;
  }

  #facilitation(
    { playerId, facilitator }: EventData['facilitatorChanged'],
    actor: PlayerId | null,
    circumstances: Circumstances,
  ): void {
    const player = this.get(playerId);
    if (!facilitator) {
      this.#object(this.leads(actor), 'D19', () => `${actor}, who does not lead, took it from ${playerId}`);
      const isLast = this.leads(playerId) && !this.#isLedWithout(playerId);
      this.#object(!isLast, 'D11', () => `${playerId} led alone, and nobody does now`);
    } else {
      this.#object(this.isActive(playerId), 'D10', () => `${playerId} leads, and is not there`);
      if (this.#leaver !== null && this.#leaver === actor) this.#followed(playerId, circumstances);
      else if (actor === playerId) this.#claimed(playerId, circumstances);
      else this.#object(this.leads(actor), 'D19', () => `${actor}, who does not lead, made ${playerId} lead`);
    }
    player.leads = facilitator;
    player.leadsSince = this.#version;
  }

  /** [D11] The longest-joined voter who is connected: of several the earliest; of those who are certainly connected none is before the one who follows. */
  #followed(playerId: PlayerId, circumstances: Circumstances): void {
    this.#leaver = null;
    const better = this.activeVoters.find(
      (otherId) =>
        otherId !== playerId &&
        circumstances.isConnected(otherId) &&
        (!this.isVoter(playerId) || this.#isBefore(otherId, playerId)),
    );
    this.#object(better === undefined, 'D11', () => `${playerId} follows, and ${better} is there and comes first`);
  }

  /** [D10] Nobody who led when the batch was begun is connected to the node that decided it. */
  #claimed(playerId: PlayerId, circumstances: Circumstances): void {
    this.#object(this.isActive(playerId), 'D19', () => `${playerId} claims and is no player`);
    for (const [otherId, other] of this.#players) {
      const hasLed = this.leads(otherId) && other.leadsSince <= circumstances.decidedOn;
      this.#object(
        !hasLed || !circumstances.isConnected(otherId),
        'D10',
        () => `${playerId} claims, and ${otherId} leads and is there`,
      );
    }
  }

  #named(playerId: PlayerId, name: string): void {
    for (const [otherId, other] of this.#players) {
      const isOther = otherId !== playerId && other.status === 'active';
      this.#object(!isOther || other.name.toLowerCase() !== name.toLowerCase(), 'D13', () => `two are called ${name}`);
    }
  }

  #isBefore(oneId: PlayerId, otherId: PlayerId): boolean {
    const [one, other] = [this.get(oneId), this.get(otherId)];
    return one.joinedAt < other.joinedAt || (one.joinedAt === other.joinedAt && oneId < otherId);
  }

  #active(): readonly PlayerId[] {
    return [...this.#players.keys()].filter((playerId) => this.isActive(playerId));
  }

  #isLedWithout(playerId: PlayerId): boolean {
    return this.#active().some((otherId) => otherId !== playerId && this.leads(otherId));
  }
}

const aboutPeople: ReadonlySet<string> = new Set<PeopleEvent['type']>([
  'playerJoined',
  'playerLeft',
  'playerReadmitted',
  'playerRenamed',
  'playerRoleChanged',
  'facilitatorChanged',
]);

export function isAboutPeople(event: GameEvent): event is PeopleEvent {
  return aboutPeople.has(event.type);
}
