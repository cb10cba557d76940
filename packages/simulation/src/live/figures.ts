import { Latencies } from './latencies.ts';

/** What all games of a run come to, for a load test. */
export class Figures {
  commands = 0;
  accepted = 0;
  rejected = 0;
  messages = 0;
  connections = 0;
  reconnects = 0;
  resent = 0;
  /** from the first sending of a command until its answer */
  readonly acceptMs = new Latencies();
  /** from the first sending of a command until its event is heard on somebody else's live connection */
  readonly frameMs = new Latencies();
  readonly faults: Record<string, number> = {};
}
