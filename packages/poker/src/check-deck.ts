import { customDeckId, deckById, sameDeck } from './decks.ts';
import type { Card, Deck } from './game.ts';
import { deckCardsAtLeast, limits } from './limits.ts';
import { type Rejection, refuseField, refuseLimit } from './rejection.ts';
import { ok, type Result } from './result.ts';
import { figure, isClean, isLongerThan } from './text.ts';

/** Where the fields stand in the command that brought the deck, for the answer's `issues`. */
const path = 'deck';

/**
 * A deck that a game may be played with, normalised: labels trimmed and unique, values in thousandths, special cards
 * without a value. The id of a built-in deck names that deck and no other.
 */
export function checkDeck(deck: Deck): Result<Deck, Rejection> {
  const builtIn = deckById(deck.id);
  if (builtIn !== null) {
    if (sameDeck(builtIn, deck)) return ok(builtIn);
    return refuseField(`${path}.id`, `"${builtIn.id}" is a built-in deck with other cards: use the id "custom".`);
  }
  if (deck.id !== customDeckId) {
    return refuseField(`${path}.id`, 'There is no such deck: use a built-in one, or the id "custom".');
  }
  const name = checkDeckName(deck.name);
  if (!name.ok) return name;
  const cards = checkCards(deck.cards);
  if (!cards.ok) return cards;
  return ok({ id: customDeckId, name: name.value, cards: cards.value });
}

function checkDeckName(given: string): Result<string, Rejection> {
  const name = given.trim().normalize('NFC');
  const maximum = limits.deckNameLength;
  if (name === '') return refuseField(`${path}.name`, "A deck's name must not be empty: write one.");
  if (isLongerThan(name, maximum)) {
    return refuseLimit('deckNameLength', maximum, `A deck's name may have ${maximum} characters: make it shorter.`);
  }
  if (!isClean(name, 'one')) {
    return refuseField(`${path}.name`, "A deck's name must not hold control characters: take them out.");
  }
  return ok(name);
}

function checkCards(given: readonly Card[]): Result<readonly Card[], Rejection> {
  const maximum = limits.deckCards;
  if (given.length > maximum) {
    return refuseLimit('deckCards', maximum, `A deck may have ${maximum} cards: leave some out.`);
  }
  if (given.length < deckCardsAtLeast) {
    return refuseField(`${path}.cards`, `A deck needs at least ${deckCardsAtLeast} cards: add some.`);
  }
  const cards: Card[] = [];
  const labels = new Set<string>();
  for (const [place, card] of given.entries()) {
    const checked = checkCard(card, `${path}.cards.${place}`);
    if (!checked.ok) return checked;
    if (labels.has(checked.value.label)) {
      return refuseField(`${path}.cards.${place}.label`, 'Two cards have the same label: change one.');
    }
    labels.add(checked.value.label);
    cards.push(checked.value);
  }
  if (cards.every((card) => card.special)) {
    return refuseField(`${path}.cards`, 'A deck needs a card that counts: not all may be special.');
  }
  return ok(cards);
}

function checkCard(card: Card, at: string): Result<Card, Rejection> {
  const label = card.label.trim().normalize('NFC');
  const maximum = limits.cardLabelLength;
  if (label === '') return refuseField(`${at}.label`, "A card's label must not be empty: write one.");
  if (isLongerThan(label, maximum)) {
    return refuseLimit('cardLabelLength', maximum, `A card's label may have ${maximum} characters: make it shorter.`);
  }
  if (!isClean(label, 'one')) {
    return refuseField(`${at}.label`, "A card's label must not hold control characters: take them out.");
  }
  if (card.special === true) return ok({ label, value: null, special: true });
  const value = checkValue(card.value, `${at}.value`);
  return value.ok ? ok({ label, value: value.value }) : value;
}

/** Thousandths, so that sums stay whole numbers and a tie is a tie. */
function checkValue(value: number | null, at: string): Result<number | null, Rejection> {
  if (value === null) return ok(null);
  if (!(value >= 0) || Math.round(value * 1_000) / 1_000 !== value) {
    return refuseField(at, "A card's value must be 0 or more, with at most three decimals: correct it.");
  }
  if (value > limits.cardValue) {
    return refuseLimit('cardValue', limits.cardValue, `A card's value may be ${figure(limits.cardValue)}: lower it.`);
  }
  return ok(Math.abs(value));
}
