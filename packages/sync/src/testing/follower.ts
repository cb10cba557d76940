import type { Envelope, EventsPayload, Position, PublicEvent, SnapshotPayload } from '../messages.ts';
import type { Session } from '../room/session.ts';
import type { RecordingLink } from '../seams/recording-link.ts';
import { createRecordingLink } from '../seams/recording-link.ts';
import type { Tally, TallyEvent } from './tally.ts';
import { tally } from './tally.ts';

/** What becomes of a message on its way: how often it arrives. */
export type Fate = (envelope: Envelope) => number;

const arrivesOnce: Fate = () => 1;

/**
 * A client that keeps to the letter of the protocol: it applies a message only if its `from` is the version that it holds, ignores
 * what it has, and notes a gap. It says what it has when it is asked to.
 */
export class Follower {
  readonly link: RecordingLink;
  readonly playerId: string;
  session: Session | null = null;
  game: Tally | null = null;
  position: Position | null = null;
  /** versions in the order in which they were applied; a snapshot counts where it moves on */
  readonly applied: number[] = [];
  readonly events: PublicEvent[] = [];
  gaps = 0;
  /** tells what it has applied at once */
  answers = false;

  constructor(linkId: string, playerId: string, fate: Fate = arrivesOnce) {
    this.playerId = playerId;
    this.link = createRecordingLink(linkId, (envelope) => {
      for (let times = fate(envelope); times > 0; times -= 1) this.take(envelope);
    });
  }

  get version(): number {
    return this.position?.gameVersion ?? 0;
  }

  take(envelope: Envelope): void {
    if (envelope.type === 'snapshot') this.#replace(envelope.payload as SnapshotPayload<Tally>);
    else if (envelope.type === 'events') this.#apply(envelope.payload as EventsPayload);
    else return;
    if (this.answers) this.tell();
  }

  tell(): void {
    this.session?.received(this.version);
  }

  #replace(snapshot: SnapshotPayload<Tally>): void {
    if (snapshot.gameVersion !== this.version) this.applied.push(snapshot.gameVersion);
    this.game = snapshot.game;
    this.position = { gameVersion: snapshot.gameVersion, head: snapshot.head };
  }

  #apply({ from, to, head, events }: EventsPayload): void {
    if (from === this.version) {
      for (const event of events) {
        this.game = tally.evolve(this.game, event as unknown as TallyEvent);
        this.applied.push(event.version);
        this.events.push(event);
      }
      this.position = { gameVersion: to, head };
    } else if (to > this.version) {
      this.gaps += 1;
    }
  }
}
