import { customDeckId, deckById } from '@planning-poker/poker';
import type { Deck } from '@planning-poker/poker';
import { deckIds } from './deck-ids.ts';
import { within } from './domain-bound.ts';
import type { DomainBound } from './domain-bound.ts';
import { id, someText, text } from './fields.ts';
import { limits } from './limits.ts';
import { z } from './zod.ts';

/** What commands and `POST /api/games` carry of the domain's shapes. Bounds are the wire's: the domain judges the rest. */

export const role = z.enum(['voter', 'observer']);
export const confidence = z.enum(['low', 'medium', 'high']);
export const audience = z.enum(['facilitators', 'everyone']);
export const suggestionRule = z.enum(['median', 'mean', 'mode']);
/** A card that was played: one that is too long is in no deck. */
export const cardLabel = someText(limits.cardCharacters);
const newCardLabel = someText(limits.cardCharacters, 'cardLabelLength');
/** Whatever is in it: a name that cannot be used is the domain's to refuse, as `invalid_name` (D13). */
export const playerName = name(limits.nameCharacters, 'playerNameLength');
export const gameName = name(limits.gameNameCharacters, 'gameNameLength');
const deckName = text(limits.gameNameCharacters, 'deckNameLength');
export const round = z.int().check(z.minimum(1), z.maximum(limits.round));
export const seconds = z.int().check(z.minimum(1), z.maximum(limits.seconds));
const optionalText = (characters: number, bound: DomainBound) => z.exactOptional(z.nullable(text(characters, bound)));

export const card = z.strictObject({
  label: newCardLabel,
  value: z.nullable(z.number().check(z.minimum(-limits.cardValue), z.maximum(limits.cardValue))),
  special: z.exactOptional(z.literal(true)),
});

const cards = z.array(card).check(within(limits.cards, 'deckCards'), z.maxLength(limits.cards));

/** A built-in deck by its id, or one's own cards; a whole deck as the game shows it has its id too. */
export const deckChoice = z.union(
  [z.enum(deckIds), z.strictObject({ id: z.exactOptional(id), name: deckName, cards })],
  { error: `must be a deck's id (${deckIds.join(', ')}) or an object of name and cards` },
);

/** The deck that was chosen, as commands carry it. */
export const chosenDeck = z.pipe(deckChoice, z.transform(deckOf));

export const settingsChange = z.strictObject({
  autoReveal: z.exactOptional(z.boolean()),
  changeVoteAfterReveal: z.exactOptional(z.boolean()),
  anonymousVotes: z.exactOptional(z.boolean()),
  suggestionRule: z.exactOptional(suggestionRule),
  roundSeconds: z.exactOptional(z.nullable(seconds)),
  permissions: z.exactOptional(
    z.strictObject({
      reveal: z.exactOptional(audience),
      stories: z.exactOptional(audience),
      estimates: z.exactOptional(audience),
    }),
  ),
});

const storyFields = {
  key: optionalText(limits.keyCharacters, 'keyLength'),
  link: optionalText(limits.linkCharacters, 'linkLength'),
  description: optionalText(limits.descriptionCharacters, 'descriptionLength'),
};

export const storyDraft = z.strictObject({ title: text(limits.titleCharacters, 'titleLength'), ...storyFields });
export const storyDrafts = z.array(storyDraft).check(z.maxLength(limits.entries));

/** A figure of a past round. */
const figure = z.nullable(z.number().check(z.minimum(-limits.cardValue), z.maximum(limits.cardValue)));
const count = z.int().check(z.minimum(0), z.maximum(limits.entries));
const pastTime = z.int().check(z.minimum(0));
const cardLabels = z.array(cardLabel).check(z.maxLength(limits.cards));
const pastName = z.string().check(z.maxLength(limits.nameCharacters));
const names = z.array(pastName).check(z.maxLength(limits.entries));

/** A round of the game that a story comes from, as an export tells it. */
export const pastRound = z.strictObject({
  openedAt: pastTime,
  revealedAt: pastTime,
  votes: z
    .array(
      z.strictObject({
        name: pastName,
        card: z.exactOptional(cardLabel),
        confidence: z.exactOptional(confidence),
        changed: z.exactOptional(z.literal(true)),
      }),
    )
    .check(z.maxLength(limits.entries)),
  counts: z.array(z.strictObject({ card: cardLabel, count })).check(z.maxLength(limits.cards)),
  counted: count,
  average: figure,
  median: figure,
  minimum: figure,
  maximum: figure,
  standardDeviation: figure,
  modes: cardLabels,
  agreement: z.nullable(z.number().check(z.minimum(0), z.maximum(1))),
  consensus: z.nullable(cardLabel),
  suggestion: z.nullable(cardLabel),
  low: names,
  high: names,
  anonymous: z.exactOptional(z.literal(true)),
});

/** A story that a game begins with: a draft, or one of another game with what was settled there. */
export const storyImport = z.strictObject({
  title: text(limits.titleCharacters, 'titleLength'),
  ...storyFields,
  notes: optionalText(limits.descriptionCharacters, 'notesLength'),
  estimate: optionalText(limits.estimateCharacters, 'estimateLength'),
  skipped: z.exactOptional(z.literal(true)),
  pastRounds: z.exactOptional(z.array(pastRound).check(z.maxLength(limits.entries))),
});
export const storyImports = z.array(storyImport).check(z.maxLength(limits.entries));

export const storyEdit = {
  title: z.exactOptional(text(limits.titleCharacters, 'titleLength')),
  ...storyFields,
  notes: optionalText(limits.descriptionCharacters, 'notesLength'),
};

function name(characters: number, bound: DomainBound) {
  return z.string().check(within(characters, bound), z.maxLength(characters));
}

function deckOf(choice: z.output<typeof deckChoice>): Deck {
  if (typeof choice !== 'string') return { id: choice.id ?? customDeckId, name: choice.name, cards: choice.cards };
  const deck = deckById(choice);
  if (deck === null) throw new Error(`Poker has no deck ${choice}.`);
  return deck;
}
