/**
 * Every bound of the domain, each with its reason. What is above one is refused as `limit_reached` (D23); lengths are in
 * characters (code points) where nothing else is said.
 */
export const limits = {
  /** More than the largest planning event heard of; a round's votes stay one small object. Those who left count too. */
  players: 500,
  /** A backlog that somebody can still scroll; a snapshot stays within a few MB. Removed stories do not count. */
  stories: 1_000,
  /** With removed ones, which stay (D24): the largest backlog can be pasted wrongly twice, and then once more. */
  storiesWithRemoved: 3_000,
  /** Nobody votes a hundred times on one thing; bounds what a story keeps for ever. */
  roundsPerStory: 100,
  /** Fits a phone's list in two lines; long enough for every tracker's titles. */
  titleLength: 300,
  /** A tracker's key, such as PROJECT-1234. */
  keyLength: 100,
  /** What browsers and proxies take for a URL. */
  linkLength: 2_000,
  /** A long ticket; more belongs behind the link. */
  descriptionLength: 10_000,
  notesLength: 10_000,
  gameNameLength: 100,
  /** Fits under a card. Beyond it a name is `invalid_name` (D13). */
  playerNameLength: 40,
  /** Fits a phone in the thumb's reach, with scrolling. */
  deckCards: 40,
  deckNameLength: 60,
  /** A label can be accepted as an estimate in one click, so it is as long as one. */
  cardLabelLength: 20,
  /** With values in thousandths, 500 votes still add up exactly in a double. */
  cardValue: 1_000_000,
  /** "about 3 weeks" and the like. */
  estimateLength: 20,
  /** Code units: the longest family or flag sequences have 14. */
  emojiLength: 16,
  /** A day: longer is a calendar's work. */
  timerSeconds: 86_400,
} as const;

/** Fewer is no choice. */
export const deckCardsAtLeast = 2;
