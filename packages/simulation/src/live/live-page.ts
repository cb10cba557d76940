import { pokerDecider } from '@planning-poker/poker';
import type { Command, Game, GameEvent } from '@planning-poker/poker';
import { isClientCommandType } from '@planning-poker/protocol';
import type { ServerMessage } from '@planning-poker/protocol';
import { createClient, defaultClientLimits } from '@planning-poker/sync';
import type { CachedView, Client, ClientOutcome, ClientView, Envelope, Position, Runtime } from '@planning-poker/sync';
import type { Page } from '../people/page.ts';
import type { Faults } from '../world/faults.ts';
import { Hearing } from './hearing.ts';
import type { Line } from './line.ts';
import { PageRuntime } from './page-runtime.ts';
import type { Records } from './records.ts';
import { SocketLink } from './socket-link.ts';
import type { LinkTap } from './socket-link.ts';
import { VoteWatch } from './vote-watch.ts';

export interface LivePageParts {
  readonly name: string;
  readonly address: URL;
  readonly gameId: string;
  readonly token: string;
  readonly playerId: string;
  readonly line: Line;
  readonly runtime: Runtime;
  readonly faults: Faults;
  readonly records: Records;
  readonly initial: CachedView<Game> | null;
}

/** One page of one person at a real server: the shipped client over a real socket, checked as it goes. */
export class LivePage implements Page {
  readonly name: string;
  readonly playerId: string;
  readonly outcomes = new Map<string, ClientOutcome>();
  isOpen = true;
  readonly #parts: LivePageParts;
  readonly #runtime: PageRuntime;
  readonly #client: Client<Game, Command>;
  readonly #watch: VoteWatch;
  #link: SocketLink | null = null;
  #hearing: Hearing | null = null;
  #connections = 0;
  #isHeld = false;

  constructor(parts: LivePageParts) {
    this.#parts = parts;
    this.name = parts.name;
    this.playerId = parts.playerId;
    this.#runtime = new PageRuntime(parts.runtime);
    this.#watch = new VoteWatch(parts.name, parts.playerId, parts.records.findings);
    this.#client = createClient<Game, Command, GameEvent>({
      decider: pokerDecider,
      runtime: this.#runtime,
      limits: defaultClientLimits,
      joins: (command) => command.type === 'joinGame',
      onFault: ({ kind, error }) => parts.records.findings.fail('C3', `${parts.name}: ${kind}: ${String(error)}`),
      dial: (handlers) => {
        this.#link = new SocketLink({ ...parts, tap: this.#tap() }, handlers);
        return this.#link;
      },
      ...(parts.initial === null ? {} : { initial: parts.initial }),
    });
    this.#client.subscribe(() => {
      if (this.isOpen) this.#watch.changed(this.view);
    });
  }

  get isFrozen(): boolean {
    return this.#runtime.isFrozen;
  }

  get view(): ClientView<Game, Command> {
    return this.#client.view();
  }

  open(): void {
    this.#client.open();
  }

  submit(command: Command): string {
    const { records } = this.#parts;
    if (command.type === 'submitVote') records.cards.played(this.playerId, command.card);
    // Somebody whom the server turned away presses "Try again" first.
    if (command.type === 'joinGame' && this.view.connection.status === 'failed') this.#client.open();
    const { correlationId, settled } = this.#client.submit(command);
    void settled.then((outcome) => {
      if (!this.isOpen) return;
      this.outcomes.set(correlationId, outcome);
      records.told.settled(this.playerId, correlationId, outcome);
    });
    return correlationId;
  }

  close(says: boolean): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    if (!says) this.#parts.line.unplug();
    this.#client.close();
  }

  freeze(forMs: number): void {
    if (this.isFrozen || !this.isOpen) return;
    this.#runtime.isFrozen = true;
    this.hold(true, true);
    this.#parts.runtime.setTimer(forMs, () => this.thaw());
  }

  thaw(): void {
    if (!this.isFrozen) return;
    this.#runtime.thaw();
    this.release();
    if (this.isOpen) this.#client.probe();
  }

  stall(forMs: number): void {
    this.hold(true, false);
    this.#parts.runtime.setTimer(forMs, () => this.release());
  }

  cutOff(): void {
    this.#parts.line.unplug();
  }

  reconnect(): void {
    this.#parts.line.restore();
    if (this.isOpen) this.#client.probe();
  }

  /** The line stays up and carries nothing; what it carries afterwards is late. */
  hold(isDeaf: boolean, isMute: boolean): void {
    this.#isHeld = true;
    if (this.#hearing !== null) this.#hearing.isTroubled = true;
    this.#parts.line.hold(isDeaf, isMute);
  }

  release(): void {
    if (this.isFrozen) return;
    this.#isHeld = false;
    this.#parts.line.release();
  }

  cut(): void {
    this.#parts.line.cut();
  }

  /** Past the client. null: its line was not good enough for an answer. */
  async say(raw: unknown, timeoutMs: number): Promise<{ readonly answer: unknown } | null> {
    const hearing = this.#hearing;
    const heard = (await this.#link?.say(raw, timeoutMs)) ?? null;
    return heard?.answer === undefined && (hearing?.isTroubled ?? true) ? null : heard;
  }

  async sendAgain(envelope: Envelope, timeoutMs: number): Promise<void> {
    await this.#link?.request(envelope, timeoutMs).catch(() => undefined);
  }

  #tap(): LinkTap {
    const { records, faults, runtime } = this.#parts;
    return {
      dialled: (resumeFrom) => this.#dialled(resumeFrom),
      connected: () => {
        records.figures.connections += 1;
        if (this.#connections > 0) records.figures.reconnects += 1;
        this.#connections += 1;
      },
      message: (message, raw) => {
        records.figures.messages += 1;
        if (faults.strikes('linkSlow')) {
          this.hold(true, false);
          runtime.setTimer(faults.random('linkSlow').int(5, 2_000), () => this.release());
        }
        this.#hearing?.message(message);
        records.cards.inText(this.name, this.playerId, raw);
      },
      sent: (envelope) => this.#sent(envelope),
      doubles: () => faults.strikes('linkDuplicate'),
      unreadable: (raw) =>
        records.findings.fail('W2', `${this.name} cannot read ${JSON.stringify(raw)?.slice(0, 200)}`),
    };
  }

  #dialled(resumeFrom: Position | null): void {
    const { records, runtime } = this.#parts;
    const { findings, log, cards } = records;
    const hearing: Hearing = new Hearing({
      who: `${this.name}#${this.#connections + 1}`,
      playerId: this.playerId,
      resumeFrom,
      findings,
      log,
      cards,
      now: () => runtime.now(),
      live: (events, since) => {
        if (!hearing.isTroubled) records.heardLive(this.playerId, events, since);
      },
    });
    hearing.isTroubled = this.#isHeld;
    this.#hearing = hearing;
  }

  #sent(envelope: Envelope): ReturnType<LinkTap['sent']> {
    const { records } = this.#parts;
    const answered = this.#answerTo(envelope);
    return (answer, raw) => {
      answered(answer);
      records.cards.inText(this.name, this.playerId, raw);
    };
  }

  #answerTo(envelope: Envelope): (answer: ServerMessage) => void {
    const hearing = this.#hearing;
    const { type, correlationId, payload } = envelope;
    if (type === 'sync') {
      const { resumeFrom } = payload as { readonly resumeFrom: Position | null };
      return (answer) => hearing?.answer(answer, resumeFrom);
    }
    if (!isClientCommandType(type)) return () => undefined;
    return this.#parts.records.sending({ who: this.name, playerId: this.playerId, correlationId, type, payload });
  }
}
