/**
 * What the wire lets through, each with its reason. They keep nonsense out of a room; the domain's own limits are tighter, and
 * answer with their own code and a sentence. So a text may be four times as long here: a character is up to four UTF-16 units
 * (an emoji with its modifiers more), and a name of 60 letters is to be `invalid_name`, not `invalid_message`. Of what is beyond these,
 * too, the domain's own bound is told where it has one (`domain-bound.ts`).
 */
export const limits = {
  /** one message: 1,000 stories with titles and links fit, and a parse stays under some 10 ms */
  messageBytes: 1_048_576,
  /** nesting of a client's message: the deepest true one (a deck's card in an envelope) has 5 levels */
  depth: 8,
  /** values in a client's message: 2,000 stories of 5 fields, and room to spare; bounds the work of a refusal */
  values: 20_000,
  /** the body that creates a game: 1,000 stories of another game with their rounds fit, and it is asked for a few times a minute */
  importBytes: 4_194_304,
  /** values in it: 1,000 stories with three rounds of eight people each, and room to spare */
  importValues: 250_000,
  /** entries of one list: twice the 1,000 stories of a game */
  entries: 2_000,
  /** what is told of an invalid message: enough to mend it, too little to make the answer large */
  issues: 10,
  /** an id that somebody else made: its own form is not the wire's business */
  idCharacters: 64,
  /** the log's fingerprint: 96 bits of a SHA-256 */
  headCharacters: 16,
  /** at least 128 random bits, as base64url */
  tokenCharactersLeast: 22,
  tokenCharactersMost: 64,
  /** 60 random bits in Crockford base32 */
  gameIdCharacters: 12,
  /** a game id as somebody typed it, with hyphens; longer text is not looked at */
  gameIdTypedCharacters: 40,
  /** the domain: 40 */
  nameCharacters: 160,
  /** the domain: 100 */
  gameNameCharacters: 400,
  /** the domain: 300 */
  titleCharacters: 1_200,
  /** the domain: 10,000, for a description and for notes */
  descriptionCharacters: 40_000,
  /** the domain: 100 */
  keyCharacters: 400,
  /** the domain: 2,000 */
  linkCharacters: 8_000,
  /** the domain: 20 */
  estimateCharacters: 80,
  /** the domain: 20 */
  cardCharacters: 80,
  /** the domain: 16 units of UTF-16 */
  emojiCharacters: 64,
  /** the domain: 40 cards in a deck */
  cards: 160,
  /** the domain: a million; sums and squares of so many stay finite, as JSON must have them */
  cardValue: 1_000_000_000,
  /** the domain: 100 rounds a story; a number above is nobody's round */
  round: 1_000_000,
  /** the domain: a day; a year, so that too long a timer gets the domain's answer */
  seconds: 31_536_000,
  /** what a password hash is made of: its cost must not grow with the text */
  passwordCharacters: 200,
  /** one page of history */
  historyPage: 5_000,
  historyPageDefault: 200,
} as const;
