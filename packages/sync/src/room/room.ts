import type { Membership } from '../decider.ts';
import type { Position, PresencePayload } from '../messages.ts';
import type { ServerLink } from '../seams/link.ts';
import type { Answer, CommandRequest } from './answer.ts';
import type { History } from './history.ts';
import type { Session } from './session.ts';

/** One game on this node: the only way to change it, and everybody's cursor over its log. */
export interface Room<State, Command> {
  readonly gameId: string;
  readonly gameVersion: number;
  /** the log's fingerprint at `gameVersion` */
  readonly head: string;
  /** The authority's: never leaves the server unredacted. */
  readonly state: State;
  /** Resolves once the outcome is durable and told (R1); never rejects. */
  submit(request: CommandRequest<Command>): Promise<Answer>;
  /**
   * Any number of connections of one player; the newest wins where there are too many. When it resolves, a member has been sent
   * `events` or `snapshot`; somebody else hears nothing until the player is a member, then gets a snapshot by itself (W15).
   * Rejects with StoreFault (the client is ahead and the log cannot be read, R5) or RoomFault.
   */
  connect(link: ServerLink, playerId: string, resumeFrom: Position | null): Promise<Session>;
  membership(playerId: string): Membership;
  presence(): PresencePayload;
  readonly history: History<State>;
}
