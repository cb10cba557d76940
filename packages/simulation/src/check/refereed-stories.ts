import type { Objection } from './objection.ts';
import type { RefereedRound, RefereedStory } from './refereed-round.ts';

/** Which rounds there are, and which of them goes on: the referee's second opinion on D1, D3 and D8. */
export class RefereedStories {
  readonly #object: Objection;
  readonly #stories = new Map<string, RefereedStory>();

  constructor(object: Objection) {
    this.#object = object;
  }

  /** Rounds that go on, of stories that are there or not, by story. */
  get open(): readonly { readonly storyId: string; readonly isRemoved: boolean; readonly round: RefereedRound }[] {
    return [...this.#stories].flatMap(([storyId, { isRemoved, rounds }]) => {
      const round = rounds.at(-1);
      return round?.status === 'open' ? [{ storyId, isRemoved, round }] : [];
    });
  }

  removed(storyIds: readonly string[], isRemoved: boolean): void {
    for (const storyId of storyIds) this.#story(storyId).isRemoved = isRemoved;
  }

  /** [D3] A round that is there goes on; 0: the story has none. */
  opened(storyId: string, number: number, isAnonymous: boolean): void {
    const { rounds } = this.#story(storyId);
    if (number <= rounds.length) return;
    this.#object(number === rounds.length + 1, 'D8', () => `round ${number} follows round ${rounds.length}`);
    this.abandoned(storyId);
    rounds.push({ number, status: 'open', isAnonymous, votes: new Map() });
  }

  /** [D8] A round that nobody has seen before. */
  began(storyId: string, number: number, isAnonymous: boolean): void {
    this.#object(number > this.#story(storyId).rounds.length, 'D8', () => `round ${number} began twice`);
    this.opened(storyId, number, isAnonymous);
  }

  abandoned(storyId: string): void {
    const last = this.#story(storyId).rounds.at(-1);
    if (last?.status === 'open') last.status = 'abandoned';
  }

  round(storyId: string, number: number): RefereedRound | undefined {
    return this.#story(storyId).rounds[number - 1];
  }

  /** [D1] The round, which must go on for `what` to happen in it. */
  openRound(storyId: string, number: number, what: string): RefereedRound | undefined {
    const round = this.round(storyId, number);
    const status = round?.status ?? 'unknown';
    this.#object(status === 'open', 'D1', () => `${what} in round ${number}, which is ${status}`);
    return round;
  }

  #story(storyId: string): RefereedStory {
    const known = this.#stories.get(storyId);
    if (known !== undefined) return known;
    const story: RefereedStory = { isRemoved: false, rounds: [] };
    this.#stories.set(storyId, story);
    return story;
  }
}
