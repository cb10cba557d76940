/** Poker's built-in decks; a test holds them to poker's table. */
export const deckIds = ['modifiedFibonacci', 'fibonacci', 'tshirt', 'powersOfTwo', 'hours', 'confidence'] as const;
