import { type CardDraft, cardLabelled, freeKey, isBlank } from './deck-draft.ts';

/** "1, 2, 3, ?": the labels as one text, and as `cardsInText` reads it. */
export function textOfCards(cards: readonly CardDraft[]): string {
  return cards
    .filter((card) => !isBlank(card))
    .map(({ label }) => label.trim())
    .join(', ');
}

/**
 * The cards of a list as people type and paste it: between commas, semicolons, tabs or line breaks, else between blanks.
 * "S=1" gives a label its value. A label that is in `known` keeps its card, with the value that it was given.
 */
export function cardsInText(text: string, known: readonly CardDraft[] = []): readonly CardDraft[] {
  const left = [...known];
  let key = freeKey(known);
  return piecesOf(text).map((piece) => {
    const { label, value } = splitAtEquals(piece);
    const place = left.findIndex((card) => card.label.trim() === label);
    const [kept] = place === -1 ? [] : left.splice(place, 1);
    const card = kept ?? cardLabelled(label, key++);
    return value === null ? card : { ...card, value };
  });
}

const betweenLines = /[;\t\r\n]/;
const decimal = /^(?:[^,]*=\s*)?\d+,\d+$/;

function piecesOf(text: string): readonly string[] {
  // Brackets and quotes come out of a program.
  const list = text.trim().replace(/^\[(.*)\]$/s, '$1');
  const lines = list
    .split(betweenLines)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  // "0,5; 1; 2": where something else separates, a comma between digits is a decimal one.
  const commasAreDecimal = lines.every((line) => !line.includes(',') || decimal.test(line));
  if (lines.length > 1 && commasAreDecimal) return lines.map(unquoted);
  const pieces = list.includes(',') ? lines.flatMap((line) => line.split(',')) : list.split(/\s+/);
  return pieces.map(unquoted).filter((piece) => piece !== '');
}

function unquoted(piece: string): string {
  return piece.trim().replace(/^(["'])(.*)\1$/, '$2');
}

function splitAtEquals(piece: string): { readonly label: string; readonly value: string | null } {
  const [, label, value] = /^(.+?)\s*=\s*([\d.,¼½¾]+)$/.exec(piece) ?? [];
  return label === undefined || value === undefined ? { label: piece, value: null } : { label, value };
}
