import type { Command, EventData, EventType, GameEvent, PlayerId, Settings } from '@planning-poker/poker';
import type { Latch } from '../world/latch.ts';
import { nothingCertain } from './objection.ts';
import type { Circumstances, Objection } from './objection.ts';
import { isAboutPeople, RefereedPeople } from './refereed-people.ts';
import { cardsIn, cardsOf } from './refereed-round.ts';
import type { RefereedRound } from './refereed-round.ts';
import { mayAsk, mayCause } from './refereed-rights.ts';
import { RefereedStories } from './refereed-stories.ts';
import { RefereedTimer } from './refereed-timer.ts';

type Rulings = { readonly [Type in EventType]?: (data: EventData[Type], event: GameEvent) => void };

/**
 * A second, small model of what a vote, a round and a player may do, written from the rules and not from the domain's code. It
 * reads every committed event once, in order, and objects. What is not in the log, who was there, it is told as far as it is certain.
 */
export class Referee {
  readonly #latch: Latch;
  readonly #object: Objection = (holds, rule, message) =>
    this.#latch.check(holds, rule, () => `version ${this.#version}: ${message()}`);
  readonly #people = new RefereedPeople(this.#object);
  readonly #stories = new RefereedStories(this.#object);
  #labels: readonly string[] = [];
  /** null: there is no game yet */
  #settings: Settings | null = null;
  #isEnded = false;
  readonly #timer = new RefereedTimer(this.#object);
  #version = 0;
  #circumstances = nothingCertain;
  /** [D2] stories whose open round a new deck has ended: each begins another one, in the same command */
  readonly #mustRestart = new Set<string>();
  /** of the same command */
  #before: GameEvent | null = null;

  constructor(latch: Latch) {
    this.#latch = latch;
  }

  get #isAnonymous(): boolean {
    return this.#settings?.anonymousVotes === true;
  }

  judge(event: GameEvent, circumstances: Circumstances = nothingCertain): void {
    this.#version += 1;
    this.#circumstances = circumstances;
    this.#object(!this.#isEnded || AFTER_THE_END.has(event.type), 'D21', () => `${event.type} in an ended game`);
    this.#permitted(event);
    if (isAboutPeople(event)) this.#people.judge(event, this.#version, circumstances);
    const ruling = this.#rulings[event.type] as ((data: unknown, event: GameEvent) => void) | undefined;
    ruling?.(event.data, event);
    this.#before = event;
  }

  /** A vote in this round would count. */
  isOpen(storyId: string, number: number): boolean {
    const open = this.#stories.open.find((one) => one.storyId === storyId);
    return !this.#isEnded && open?.isRemoved === false && open.round.number === number;
  }

  /** By role and settings; false: perhaps not. */
  isPermitted(command: Command, actor: PlayerId): boolean {
    return mayAsk(command, actor, { people: this.#people, settings: this.#settings });
  }

  /** The events of one command are over. */
  settle(): void {
    this.#people.settle();
    this.#object(
      this.#mustRestart.size === 0,
      'D2',
      () => `the new deck lacks a card that was voted on ${[...this.#mustRestart].join(' ')}, whose round goes on`,
    );
    this.#mustRestart.clear();
    this.#before = null;
  }

  /** [D6] Once everybody is connected: rounds that the server should have revealed. */
  dueReveals(): readonly string[] {
    if (this.#settings?.autoReveal !== true || this.#isEnded) return [];
    const voters = this.#people.activeVoters;
    if (voters.length === 0) return [];
    return this.#stories.open
      .filter(({ isRemoved, round }) => !isRemoved && voters.every((playerId) => round.votes.has(playerId)))
      .map(({ storyId, round }) => `${storyId} ${round.number}`);
  }

  readonly #rulings: Rulings = {
    gameCreated: ({ deck, settings }) => this.#configured({ deck, settings }),
    gameConfigured: (data) => this.#configured(data),
    gameEnded: () => {
      this.#isEnded = true;
      this.#timer.stands();
    },
    gameReopened: () => {
      this.#isEnded = false;
    },
    storyRemoved: ({ storyId }) => this.#stories.removed([storyId], true),
    storiesRemoved: ({ storyIds }) => this.#stories.removed(storyIds, true),
    storyRestored: ({ storyId }) => this.#stories.removed([storyId], false),
    storyStarted: ({ storyId, round }) => this.#stories.opened(storyId, round, this.#isAnonymous),
    votingOpened: ({ stories }) => {
      for (const { storyId, round } of stories) this.#stories.opened(storyId, round, this.#isAnonymous);
    },
    roundStarted: ({ storyId, round }) => this.#roundStarted(storyId, round),
    storySkipped: ({ storyId }) => this.#stories.abandoned(storyId),
    estimateAccepted: ({ storyId }) => this.#stories.abandoned(storyId),
    voteSubmitted: (data, { actor }) => this.#voted(data, actor),
    voteChanged: (data, { actor }) => this.#changed(data, actor),
    voteWithdrawn: ({ storyId, round, playerId }, { actor }) => {
      this.#votes(playerId, actor);
      const open = this.#stories.openRound(storyId, round, 'a withdrawal');
      this.#object(open?.votes.delete(playerId) === true, 'D1', () => `${playerId} withdrew a vote that was not there`);
    },
    votesRevealed: (data, { actor }) => this.#revealed(data, actor),
    timerStarted: ({ endsAt }) => this.#timer.runs(endsAt),
    timerResumed: ({ endsAt }) => this.#timer.runs(endsAt),
    timerPaused: () => this.#timer.stands(),
    timerStopped: () => this.#timer.stands(),
    timerExpired: (_data, { at }) => this.#timer.expired(at),
  };

  #permitted(event: GameEvent): void {
    const { type, actor } = event;
    // What is about people depends on whom it is about: that is judged there.
    if (type === 'gameCreated' || isAboutPeople(event)) return;
    const isMay = mayCause(event, { before: this.#before, people: this.#people, settings: this.#settings });
    this.#object(isMay, 'D19', () => `${actor ?? 'the server'} may not make ${type}`);
  }

  #configured({ deck, settings }: EventData['gameConfigured']): void {
    this.#settings = settings ?? this.#settings;
    if (deck !== undefined) this.#labels = deck.cards.map((card) => card.label);
    for (const { storyId, round } of this.#stories.open) {
      if (this.#isAnonymous) round.isAnonymous = true;
      const isOver = [...round.votes.values()].some((card) => card !== null && !this.#labels.includes(card));
      if (isOver) this.#mustRestart.add(storyId);
    }
  }

  #roundStarted(storyId: string, number: number): void {
    const isAsked = this.#before?.type !== 'gameConfigured' && this.#before?.type !== 'roundStarted';
    const isDue = this.#mustRestart.delete(storyId);
    this.#object(isAsked || isDue, 'D2', () => `the new deck has all cards voted on ${storyId}, whose round is over`);
    this.#stories.began(storyId, number, this.#isAnonymous);
  }

  /** The own vote, and only of somebody who votes. */
  #votes(playerId: PlayerId, actor: PlayerId | null): void {
    this.#object(this.#people.isVoter(playerId), 'D19', () => `${playerId} votes and is no active voter`);
    this.#object(actor === playerId, 'D19', () => `${actor} voted for ${playerId}`);
  }

  #isCard(card: string | undefined): void {
    this.#object(card !== undefined && this.#labels.includes(card), 'D2', () => `the card ${card} is not in the deck`);
  }

  #voted({ storyId, round, playerId, card }: EventData['voteSubmitted'], actor: PlayerId | null): void {
    const open = this.#stories.openRound(storyId, round, 'a vote');
    this.#votes(playerId, actor);
    this.#isCard(card);
    open?.votes.set(playerId, card ?? null);
  }

  #changed({ storyId, round, playerId, card, result }: EventData['voteChanged'], actor: PlayerId | null): void {
    const changed = this.#stories.round(storyId, round);
    const isMay =
      changed?.status === 'revealed' && this.#settings?.changeVoteAfterReveal === true && !changed.isAnonymous;
    this.#object(isMay, 'D7', () => `${playerId} changed a vote that cannot change`);
    this.#votes(playerId, actor);
    this.#isCard(card);
    if (changed === undefined) return;
    changed.votes.set(playerId, card);
    this.#cameOut(changed, result, 'D7');
  }

  #cameOut(round: RefereedRound, { counts }: EventData['votesRevealed']['result'], rule: string): void {
    this.#object(
      cardsIn(counts) === cardsOf(round),
      rule,
      () => `the result counts ${cardsIn(counts)}, the cards are ${cardsOf(round)}`,
    );
  }

  #revealed({ storyId, round, votes, result }: EventData['votesRevealed'], actor: PlayerId | null): void {
    const open = this.#stories.openRound(storyId, round, 'a reveal');
    if (open === undefined) return;
    this.#object(
      actor !== null || this.#settings?.autoReveal === true,
      'D6',
      () => 'an automatic reveal that nobody has set',
    );
    this.#awaited(open, actor);
    open.status = 'revealed';
    for (const playerId of open.votes.keys()) if (!this.#people.isVoter(playerId)) open.votes.delete(playerId);
    this.#object(open.votes.size > 0, 'D5', () => 'a reveal of nothing');
    const told = Object.keys(votes).length;
    this.#object(told === open.votes.size, 'D4', () => `${told} votes were revealed, ${open.votes.size} count`);
    for (const [playerId, card] of open.votes) {
      const shown = votes[playerId];
      this.#object(shown !== undefined, 'D4', () => `the vote of ${playerId} counts and was not revealed`);
      const isTrue = shown?.card === undefined || shown.card === card;
      this.#object(isTrue, 'D1', () => `${playerId} voted ${card}, revealed is ${shown?.card}`);
      const isHidden = shown?.card === undefined;
      this.#object(isHidden === open.isAnonymous, 'D18', () => `${playerId}'s card is ${isHidden ? 'hidden' : 'told'}`);
    }
    this.#cameOut(open, result, 'D1');
  }

  /** Who is certainly there, has to vote and has not: a reveal waits for them, the server's always (D6), a player's unless forced (D5). */
  #awaited({ votes }: RefereedRound, actor: PlayerId | null): void {
    const { isForced } = this.#circumstances;
    const missing = this.#people.activeVoters.find(
      (playerId) => !votes.has(playerId) && this.#circumstances.isCounted(playerId),
    );
    if (actor === null) this.#object(missing === undefined, 'D6', () => `the server did not wait for ${missing}`);
    else this.#object(missing === undefined || isForced, 'D5', () => `${actor} revealed, and ${missing} is waited for`);
  }
}

/** What may still happen to an ended game: D21. */
const AFTER_THE_END = new Set<EventType>(['playerJoined', 'playerLeft', 'facilitatorChanged', 'gameReopened']);
