import { limits, takenGameFormat, takenGameVersion } from '@planning-poker/poker';
import { aNumber, aText, aWhole, fields, type FileShape, listOf, oneOf, orAbsent, orNull } from './file-shape.ts';

const time = aWhole(0, Number.MAX_SAFE_INTEGER);
const figure = orNull(aNumber(0, limits.cardValue));
const card = aText(1, limits.cardLabelLength);
const name = aText(1, limits.playerNameLength);
const flag = oneOf(true, false);
const audience = oneOf('facilitators', 'everyone');
const only = orAbsent(oneOf(true));

const round: FileShape = fields({
  openedAt: time,
  revealedAt: time,
  votes: listOf(
    fields({ name, card: orAbsent(card), confidence: orAbsent(oneOf('low', 'medium', 'high')), changed: only }),
    limits.players,
  ),
  counts: listOf(fields({ card, count: aWhole(0, limits.players) }), limits.deckCards),
  counted: aWhole(0, limits.players),
  average: figure,
  median: figure,
  minimum: figure,
  maximum: figure,
  standardDeviation: figure,
  modes: listOf(card, limits.deckCards),
  agreement: orNull(aNumber(0, 1)),
  consensus: orNull(card),
  suggestion: orNull(card),
  low: listOf(name, limits.players),
  high: listOf(name, limits.players),
  anonymous: only,
});

const story: FileShape = fields({
  key: orNull(aText(1, limits.keyLength)),
  title: aText(1, limits.titleLength),
  link: orNull(aText(1, limits.linkLength)),
  description: orNull(aText(1, limits.descriptionLength)),
  notes: orNull(aText(1, limits.notesLength)),
  status: oneOf('pending', 'estimated', 'skipped'),
  estimate: orNull(aText(1, limits.estimateLength)),
  rounds: listOf(round, limits.roundsPerStory),
});

/** The file of a game, as an export writes it (`TakenGame`). */
export const takenGameShape: FileShape = fields({
  format: oneOf(takenGameFormat),
  version: oneOf(takenGameVersion),
  gameId: aText(1, limits.keyLength),
  createdAt: time,
  endedAt: orNull(time),
  name: aText(1, limits.gameNameLength),
  deck: fields({
    id: aText(1, limits.deckNameLength),
    name: aText(1, limits.deckNameLength),
    cards: listOf(fields({ label: card, value: figure, special: only }), limits.deckCards),
  }),
  settings: fields({
    autoReveal: flag,
    changeVoteAfterReveal: flag,
    anonymousVotes: flag,
    suggestionRule: oneOf('median', 'mean', 'mode'),
    roundSeconds: orNull(aWhole(1, limits.timerSeconds)),
    permissions: fields({ reveal: audience, stories: audience, estimates: audience }),
  }),
  stories: listOf(story, limits.stories),
});
