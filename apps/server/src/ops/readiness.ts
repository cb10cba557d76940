import type { ProtocolError } from '@planning-poker/protocol';

/** Can the server take commands? */
export interface Readiness {
  /** null: yes; else why not. */
  problem(): ProtocolError | null;
}
