import { checkDeck, limits } from '@planning-poker/poker';
import { type CardDraft, type DeckDraft, deckOf, isBlank, valueIn } from './deck-draft.ts';

export type CardProblem = 'labelMissing' | 'labelTwice' | 'labelLong' | 'valueWrong' | 'valueHigh';
export type NameProblem = 'nameMissing' | 'nameLong';
export type DeckProblem = 'tooFew' | 'tooMany' | 'allSpecial' | 'unclean';

export interface DeckProblems {
  readonly name: NameProblem | null;
  /** By the card's key. */
  readonly cards: ReadonlyMap<number, CardProblem>;
  /** What no single field is to blame for. */
  readonly deck: DeckProblem | null;
}

/** What keeps a draft from being a deck, each where it can be mended. None exactly when the domain takes the deck (D2). */
export function problemsIn(draft: DeckDraft): DeckProblems {
  const written = draft.cards.filter((card) => !isBlank(card));
  const found = { name: nameProblem(draft.name), cards: cardProblems(written) };
  return { ...found, deck: deckProblem(draft, written, found.name === null && found.cards.size === 0) };
}

export function isReady(draft: DeckDraft): boolean {
  return checkDeck(deckOf(draft)).ok;
}

function nameProblem(name: string): NameProblem | null {
  const settled = settle(name);
  if (settled === '') return 'nameMissing';
  return lengthOf(settled) > limits.deckNameLength ? 'nameLong' : null;
}

function cardProblems(cards: readonly CardDraft[]): ReadonlyMap<number, CardProblem> {
  const problems = new Map<number, CardProblem>();
  const labels = new Set<string>();
  for (const card of cards) {
    const label = settle(card.label);
    const problem = labels.has(label) ? 'labelTwice' : cardProblem(label, card);
    if (problem !== null) problems.set(card.key, problem);
    if (label !== '') labels.add(label);
  }
  return problems;
}

function cardProblem(label: string, { value, special }: CardDraft): CardProblem | null {
  if (label === '') return 'labelMissing';
  if (lengthOf(label) > limits.cardLabelLength) return 'labelLong';
  const number = special ? null : valueIn(value);
  if (number === null) return null;
  // In thousandths, as the domain counts.
  if (!(Math.round(number * 1_000) / 1_000 === number)) return number > limits.cardValue ? 'valueHigh' : 'valueWrong';
  return number > limits.cardValue ? 'valueHigh' : null;
}

function deckProblem(draft: DeckDraft, written: readonly CardDraft[], restIsFine: boolean): DeckProblem | null {
  if (written.length < 2) return 'tooFew';
  if (written.length > limits.deckCards) return 'tooMany';
  if (written.every(({ special }) => special)) return 'allSpecial';
  // What cannot be seen: control characters and halves of characters.
  return restIsFine && !isReady(draft) ? 'unclean' : null;
}

const settle = (text: string) => text.trim().normalize('NFC');
const lengthOf = (text: string) => Array.from(text).length;
