import type { Command, Deck } from '@planning-poker/poker';
import { customDeck } from '@planning-poker/poker';
import type { Expectation, Scenario, ScenarioStep } from '../scenario/scenario.ts';
import { hashOf } from '../world/random.ts';

const MARK = '~';
/** A label has 20 at most; no built-in one has more than 4. */
const MARK_CHARACTERS = 7;

export function isMarked(label: string): boolean {
  return label.includes(MARK);
}

/** Puts letters behind every label that are nowhere else in a game's traffic, so that a card can be found in any text. */
export class MarkedCards {
  readonly #game: string;

  /** `game`: what makes the letters this game's own */
  constructor(game: string) {
    this.#game = game;
  }

  label(plain: string): string {
    if (isMarked(plain)) return plain;
    const letters = hashOf(`${this.#game} ${plain}`).toString(36).padStart(MARK_CHARACTERS, '0');
    return plain + MARK + letters.slice(0, MARK_CHARACTERS);
  }

  deck({ name, cards }: Deck): Deck {
    return customDeck(
      name,
      cards.map((card) => ({ ...card, label: this.label(card.label) })),
    );
  }

  /** The command as it is really sent. */
  command(command: Command): Command {
    if (command.type === 'submitVote') return { ...command, card: this.label(command.card) };
    if (command.type !== 'configureGame' || command.deck === undefined) return command;
    return { ...command, deck: this.deck(command.deck) };
  }

  /** The scenario, whose expectations name the cards as they are seen. */
  scenario(scenario: Scenario): Scenario {
    const step = (one: ScenarioStep): ScenarioStep =>
      one.do === 'expect' ? { ...one, ...this.#expectation(one) } : one;
    return { ...scenario, steps: scenario.steps.map(step), expect: this.#expectation(scenario.expect) };
  }

  #expectation(expected: Expectation): Expectation {
    if (expected.stories === undefined) return expected;
    const stories = Object.entries(expected.stories).map(([title, story]) => {
      const { votes, result } = story;
      const shown = (label: string): string => (label === 'hidden' ? label : this.label(label));
      return [
        title,
        {
          ...story,
          ...(votes === undefined ? {} : { votes: mapValues(votes, shown) }),
          ...(result === undefined ? {} : { result: this.#result(result) }),
        },
      ] as const;
    });
    return { ...expected, stories: Object.fromEntries(stories) };
  }

  #result(result: ExpectedResult): ExpectedResult {
    const { consensus, suggestion } = result;
    return {
      ...result,
      ...(typeof consensus === 'string' ? { consensus: this.label(consensus) } : {}),
      ...(typeof suggestion === 'string' ? { suggestion: this.label(suggestion) } : {}),
    };
  }
}

type ExpectedResult = NonNullable<NonNullable<Expectation['stories']>[string]['result']>;

function mapValues(
  record: Readonly<Record<string, string>>,
  change: (value: string) => string,
): Record<string, string> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
