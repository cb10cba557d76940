import type { DomainCommand, DomainEvent } from '../decider.ts';
import type { EncodedMessage } from '../seams/link.ts';
import type { Audience } from './audience.ts';
import { DeliveryWatch } from './delivery-watch.ts';
import type { EncodedVersion } from './encoded-version.ts';
import type { Ledger } from './ledger.ts';
import type { Presence } from './presence.ts';
import type { RoomEnvironment } from './room-environment.ts';
import type { SnapshotSurroundings } from './snapshot-encoder.ts';
import { Throttle } from './throttle.ts';

/** Tells what is not in the log: who is connected, how the service does, who has seen a reveal. Each gathers for a moment. */
export class Announcer<State, Command extends DomainCommand, Event extends DomainEvent> {
  readonly #environment: RoomEnvironment<State, Command, Event>;
  readonly #ledger: Ledger<State, Event>;
  readonly #presence: Presence;
  readonly #audience: Audience;
  readonly #watch: DeliveryWatch;
  readonly #presenceThrottle: Throttle;
  readonly #deliveryThrottle: Throttle;
  #toldRevision: number;
  #deliveryMessage: EncodedMessage | null = null;
  #presenceMessage: { readonly revision: number; readonly message: EncodedMessage } | null = null;

  constructor(
    environment: RoomEnvironment<State, Command, Event>,
    ledger: Ledger<State, Event>,
    presence: Presence,
    audience: Audience,
    presenceTold: () => void,
  ) {
    const { runtime, limits } = environment;
    this.#environment = environment;
    this.#ledger = ledger;
    this.#presence = presence;
    this.#audience = audience;
    this.#toldRevision = presence.revision;
    this.#watch = new DeliveryWatch(() => presence.connected());
    this.#presenceThrottle = new Throttle(runtime, limits.presenceEveryMs, () => {
      if (this.#toldRevision === presence.revision) return;
      this.#toldRevision = presence.revision;
      audience.broadcast(this.#messageOfPresence());
      presenceTold();
    });
    this.#deliveryThrottle = new Throttle(runtime, limits.deliveryEveryMs, () => this.#tellDelivery());
  }

  surroundings(): SnapshotSurroundings {
    return { presenceText: this.#presence.payloadText(), serviceText: JSON.stringify(this.#environment.service()) };
  }

  surroundingMessages(): readonly EncodedMessage[] {
    const service = this.#environment.encode('service', JSON.stringify(this.#environment.service()));
    return [this.#messageOfPresence(), service];
  }

  presenceChanged(): void {
    this.#presenceThrottle.ask();
  }

  /** An urgent version is watched until all who are connected have told that they have it (W16). */
  published(versions: readonly EncodedVersion<Event>[]): void {
    for (const { version, event } of versions) {
      if (!this.#environment.decider.urgent(event)) continue;
      this.#watch.begin(version);
      this.#deliveryMessage = null;
    }
  }

  /** What those who lead were told last of the last reveal, for one who comes (back) to it. */
  deliveryFor(playerId: string): EncodedMessage | null {
    const isFor = this.#deliveryMessage !== null && this.#leaders().includes(playerId);
    return isFor ? this.#deliveryMessage : null;
  }

  told(playerId: string, gameVersion: number): void {
    if (!this.#watch.told(playerId, gameVersion)) return;
    this.#deliveryThrottle.ask();
    if (this.#watch.isSeenByAll) this.#deliveryThrottle.hurry();
  }

  close(): void {
    this.#presenceThrottle.close();
    this.#deliveryThrottle.close();
  }

  #messageOfPresence(): EncodedMessage {
    const { revision } = this.#presence;
    if (this.#presenceMessage?.revision !== revision) {
      const message = this.#environment.encode('presence', this.#presence.payloadText());
      this.#presenceMessage = { revision, message };
    }
    return this.#presenceMessage.message;
  }

  #tellDelivery(): void {
    const payload = this.#watch.take();
    if (payload === null) return;
    const message = this.#environment.encode('delivery', JSON.stringify(payload));
    this.#deliveryMessage = message;
    for (const playerId of this.#leaders()) {
      for (const session of this.#audience.ofPlayer(playerId) ?? []) {
        if (session.stage === 'live' || session.stage === 'paused') session.link.send(message);
      }
    }
  }

  #leaders(): readonly string[] {
    return this.#environment.decider.facilitators(this.#ledger.game);
  }
}
