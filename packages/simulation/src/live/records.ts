import type { PublicEvent, ServerMessage } from '@planning-poker/protocol';
import type { Figures } from './figures.ts';
import { Findings } from './findings.ts';
import { HeardLog } from './heard-log.ts';
import { HiddenCards } from './hidden-cards.ts';
import { ToldOutcomes } from './told-outcomes.ts';
import type { SentCommand } from './told-outcomes.ts';

/** All that is known of one game from outside, shared by everybody's pages, and what is wrong with it. */
export class Records {
  readonly findings = new Findings();
  readonly log = new HeardLog(this.findings);
  readonly cards = new HiddenCards(this.findings);
  readonly told = new ToldOutcomes(this.findings);
  readonly figures: Figures;
  readonly #now: () => number;

  constructor(figures: Figures, now: () => number) {
    this.figures = figures;
    this.#now = now;
  }

  /** A command leaves; gives what takes its answer. */
  sending(command: Pick<SentCommand, 'who' | 'playerId' | 'correlationId' | 'type' | 'payload'>) {
    const sent = this.told.sent({ ...command, sentAtMs: this.#now() });
    const sentAtMs = this.#now();
    const isFirst = sent.sendings === 1;
    if (isFirst) this.figures.commands += 1;
    else this.figures.resent += 1;
    return (answer: ServerMessage): void => {
      if (isFirst && answer.type === 'rejected') this.figures.rejected += 1;
      if (isFirst && answer.type === 'accepted') {
        this.figures.accepted += 1;
        this.figures.acceptMs.add(this.#now() - sentAtMs);
      }
      this.told.answered(sent, answer);
    };
  }

  /** Events on a connection that has been live since then: how long were they on their way? */
  heardLive(viewer: string, events: readonly PublicEvent[], sinceMs: number): void {
    for (const { actor, correlationId } of events) {
      const command = actor === null || actor === viewer ? undefined : this.told.get(actor, correlationId);
      if (command === undefined || command.sendings > 1 || command.sentAtMs < sinceMs) continue;
      this.figures.frameMs.add(this.#now() - command.sentAtMs);
    }
  }
}
