import { limits as domain } from '@planning-poker/poker';
import { describe, expect, it } from 'vitest';
import { limits } from './limits.ts';

/** Where both have a bound, the wire lets through what the domain has an answer of its own for. */
const pairs: readonly (readonly [wire: keyof typeof limits, domain: number])[] = [
  ['entries', domain.stories],
  ['entries', domain.players],
  ['nameCharacters', domain.playerNameLength],
  ['gameNameCharacters', domain.gameNameLength],
  ['gameNameCharacters', domain.deckNameLength],
  ['titleCharacters', domain.titleLength],
  ['descriptionCharacters', domain.descriptionLength],
  ['descriptionCharacters', domain.notesLength],
  ['keyCharacters', domain.keyLength],
  ['linkCharacters', domain.linkLength],
  ['estimateCharacters', domain.estimateLength],
  ['cardCharacters', domain.cardLabelLength],
  ['emojiCharacters', domain.emojiLength],
  ['cards', domain.deckCards],
  ['cardValue', domain.cardValue],
  ['round', domain.roundsPerStory],
  ['seconds', domain.timerSeconds],
];

describe("the wire's limits", () => {
  it.each(pairs)("[D23] let %s through beyond the domain's %i", (wire, ofDomain) => {
    expect(limits[wire]).toBeGreaterThanOrEqual(2 * ofDomain);
  });

  it('let a whole game through in one message', () => {
    const storyFields = 5;
    expect(limits.values).toBeGreaterThan(domain.stories * storyFields + domain.deckCards * 4);
    expect(limits.messageBytes).toBe(1_048_576);
    expect(limits.historyPage).toBe(5_000);
  });

  it('[W18] let 1,000 stories with their rounds through in the body that creates a game', () => {
    const [roundFields, voteFields, countFields, people, rounds] = [20, 4, 3, 8, 3];
    const ofStory = 10 + rounds * (roundFields + people * (voteFields + countFields));
    expect(limits.importValues).toBeGreaterThan(domain.stories * ofStory);
    expect(limits.importBytes).toBe(4 * limits.messageBytes);
  });
});
