/** Versions of a game, and answers of a game: 2^28 of each are more than anybody sends in the life of a game. */
const PLACES_OF_A_GAME = 268_435_456;

/**
 * Where a row stands: the game's number, then the version that it leads to (or the answer's number), in one integer. A table in
 * this order is read forwards for a game's log, and needs no index.
 */
export function placeOf(game: number, number: number): number {
  if (number >= PLACES_OF_A_GAME) throw new Error('The game is full.');
  return game * PLACES_OF_A_GAME + number;
}

/** The version, or the answer's number, of a place. */
export function numberOf(place: number): number {
  return place % PLACES_OF_A_GAME;
}

/** The last place of a game, and beyond: none is there. */
export function endOf(game: number): number {
  return (game + 1) * PLACES_OF_A_GAME;
}
