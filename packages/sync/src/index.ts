export type {
  ClientDecider,
  Context,
  Decider,
  DomainCommand,
  DomainEvent,
  Membership,
  Rejection,
  Result,
  Upkeep,
} from './decider.ts';
export type {
  DeliveryPayload,
  Envelope,
  EventsPayload,
  Position,
  PresencePayload,
  PublicEvent,
  ServicePayload,
  SnapshotPayload,
  WelcomePayload,
} from './messages.ts';
export { InvariantViolation } from './invariant.ts';

// Seams
export type { Doorbell } from './seams/doorbell.ts';
export type {
  Append,
  AppendResult,
  EventStore,
  LogHead,
  Outcome,
  Receipt,
  ReceiptKey,
  Snapshot,
  StoredEvent,
  StoreFaultKind,
} from './seams/event-store.ts';
export { StoreFault } from './seams/event-store.ts';
export type { ClientLink, EncodedMessage, ServerLink } from './seams/link.ts';
export { createMemoryDoorbell } from './seams/memory-doorbell.ts';
export { createMemoryStore } from './seams/memory-store.ts';
export type { ObservedEvent, Observer, UnloadReason } from './seams/observer.ts';
export { silentObserver } from './seams/observer.ts';
export type { RecordingLink } from './seams/recording-link.ts';
export { createRecordingLink } from './seams/recording-link.ts';
export type { Runtime } from './seams/runtime.ts';
export type { VirtualRuntime } from './seams/virtual-runtime.ts';
export { createVirtualRuntime } from './seams/virtual-runtime.ts';

// The authority
export type { Answer, CommandRequest, Unavailable, UnavailableCode } from './room/answer.ts';
export type { Digest } from './room/encoded-version.ts';
export type { Encode } from './room/frame.ts';
export type { FieldChange, History, HistoryPage, StateAt, Step } from './room/history.ts';
export type { RoomLimits } from './room/limits.ts';
export { defaultRoomLimits } from './room/limits.ts';
export type { Registry, RegistryOptions, RegistryStats } from './room/registry.ts';
export { createRegistry } from './room/registry.ts';
export type { Room } from './room/room.ts';
export type { RoomFaultCode } from './room/room-fault.ts';
export { RoomFault } from './room/room-fault.ts';
export type { Session } from './room/session.ts';

// The replica
export { createClient } from './replica/client.ts';
export type { ClientLimits } from './replica/client-limits.ts';
export { defaultClientLimits } from './replica/client-limits.ts';
export type {
  CachedView,
  Client,
  ClientFault,
  ClientOptions,
  ClientOutcome,
  ClientView,
  Confirmed,
  LinkHandlers,
  RefusedHandshake,
  Submission,
  UnsettledCommand,
} from './replica/client-types.ts';
export type { ConnectionState } from './replica/connection.ts';
export type { PendingCommand } from './replica/outbox.ts';
