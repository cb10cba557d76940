/** What room and replica say to each other, as `protocol` fixes it on the wire. The engine never parses: the edges do. */

export interface Envelope {
  readonly type: string;
  readonly correlationId: string;
  readonly timestamp: number;
  readonly version: 1;
  readonly payload: object;
}

/** The last version somebody holds and the log's fingerprint there. */
export interface Position {
  readonly gameVersion: number;
  readonly head: string;
}

/** An event as it stands on the wire: redacted for its reader. */
export interface PublicEvent {
  readonly version: number;
  readonly type: string;
  readonly data: unknown;
  readonly actor: string | null;
  readonly at: number;
  readonly correlationId: string;
  readonly reason: string;
}

export interface EventsPayload {
  readonly from: number;
  readonly to: number;
  readonly head: string;
  readonly events: readonly PublicEvent[];
}

export interface PresencePayload {
  readonly revision: number;
  readonly connected: readonly string[];
}

export interface ServicePayload {
  readonly state: 'available' | 'degraded' | 'unavailable';
  readonly reason: string | null;
  readonly fallback: null | 'readOnly';
  readonly retryAfterMs: number | null;
}

export interface SnapshotPayload<State> {
  readonly gameVersion: number;
  readonly head: string;
  readonly game: State;
  readonly playerId: string;
  readonly presence: PresencePayload;
  readonly service: ServicePayload;
}

export interface DeliveryPayload {
  readonly gameVersion: number;
  readonly seenBy: readonly string[];
}

export interface WelcomePayload {
  readonly game: object;
  readonly playerId: string;
  readonly player: null;
}
