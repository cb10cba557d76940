import fc from 'fast-check';
import type { Command } from '../command.ts';
import type { Deck, PlayerId } from '../game.ts';
import { pool } from './concrete.ts';

/** Well-typed and nothing more: text of any kind, numbers of any kind, ids of everything and nothing. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('', ' ', '5', '☕', '__proto__', 'toString', 'x'.repeat(20_000), '\uD800', '‮', 'https://a', 'a\nb'),
);
const storyId = fc.oneof({ weight: 4, arbitrary: fc.constantFrom('s1', 's2', 's3') }, { weight: 1, arbitrary: text });
const playerId = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...pool) }, { weight: 1, arbitrary: text });
const number = fc.oneof(fc.integer({ min: -2, max: 5 }), fc.double(), fc.constantFrom(Number.NaN, Infinity, -0, 1e308));
const nullable = fc.option(text, { nil: null });
const role = fc.constantFrom('voter' as const, 'observer' as const);
const draft = fc.record(
  { title: text, key: nullable, link: nullable, description: nullable },
  { requiredKeys: ['title'] },
);
const past = fc.record(
  {
    openedAt: number,
    revealedAt: number,
    votes: fc.array(fc.record({ name: text, card: text }, { requiredKeys: ['name'] }), { maxLength: 3 }),
    counts: fc.array(fc.record({ card: text, count: number }), { maxLength: 3 }),
    counted: number,
    average: fc.option(number, { nil: null }),
    median: fc.constant(null),
    minimum: fc.constant(null),
    maximum: fc.constant(null),
    standardDeviation: fc.constant(null),
    modes: fc.array(text, { maxLength: 2 }),
    agreement: fc.option(number, { nil: null }),
    consensus: nullable,
    suggestion: nullable,
    low: fc.array(text, { maxLength: 2 }),
    high: fc.array(text, { maxLength: 2 }),
  },
  { noNullPrototype: true },
);
const storyImport = fc.record(
  {
    title: text,
    key: nullable,
    notes: nullable,
    estimate: nullable,
    skipped: fc.constant(true as const),
    pastRounds: fc.array(past, { maxLength: 2 }),
  },
  { requiredKeys: ['title'] },
);
const card = fc.record(
  { label: text, value: fc.option(number, { nil: null }), special: fc.constant(true as const) },
  { requiredKeys: ['label', 'value'] },
);
const deck: fc.Arbitrary<Deck> = fc.record({
  id: fc.oneof(fc.constantFrom('custom', 'tshirt'), text),
  name: text,
  cards: fc.array(card, { maxLength: 50 }),
});
const audience = fc.constantFrom('facilitators' as const, 'everyone' as const);
const settings = fc.record(
  {
    autoReveal: fc.boolean(),
    changeVoteAfterReveal: fc.boolean(),
    anonymousVotes: fc.boolean(),
    suggestionRule: fc.constantFrom('median' as const, 'mean' as const, 'mode' as const),
    roundSeconds: fc.option(number, { nil: null }),
    permissions: fc.record({ reveal: audience, stories: audience, estimates: audience }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);

function command<Type extends Command['type'], Fields extends object>(
  type: Type,
  fields: { readonly [Name in keyof Fields]: fc.Arbitrary<Fields[Name]> },
  optional: readonly (keyof Fields)[] = [],
) {
  const requiredKeys = (Object.keys(fields) as (keyof Fields)[]).filter((name) => !optional.includes(name));
  return fc.record(fields, { requiredKeys }).map((given) => ({ ...given, type }) as unknown as Command);
}

const commands: readonly fc.Arbitrary<Command>[] = [
  command('createGame', {
    gameId: text,
    name: text,
    deck,
    settings,
    facilitator: fc.record({ playerId, name: text, role }),
    stories: fc.array(storyImport, { maxLength: 3 }),
  }),
  command('joinGame', { name: text, role }, ['role']),
  command('leaveGame', {}),
  command('removePlayer', { playerId }),
  command('readmitPlayer', { playerId }),
  command('renamePlayer', { name: text }),
  command('changeRole', { role, playerId }, ['playerId']),
  command('promoteFacilitator', { playerId }),
  command('demoteFacilitator', { playerId }),
  command('claimFacilitation', {}),
  command('addStories', { stories: fc.array(draft, { maxLength: 3 }), before: fc.option(storyId, { nil: null }) }, [
    'before',
  ]),
  command(
    'editStory',
    { storyId, title: text, key: nullable, link: nullable, description: nullable, notes: nullable },
    ['title', 'key', 'link', 'description', 'notes'],
  ),
  command('moveStory', { storyId, before: fc.option(storyId, { nil: null }) }),
  command('removeStory', { storyId }),
  command('removeStories', { storyIds: fc.array(storyId) }),
  command('restoreStory', { storyId }),
  command('startStory', { storyId }),
  command('openVoting', { storyIds: fc.array(storyId) }),
  command('submitVote', { storyId, round: number, card: text, confidence: fc.constantFrom('low', 'high') }, [
    'confidence',
  ]),
  command('withdrawVote', { storyId, round: number }),
  command('revealVotes', { storyId, round: number, force: fc.boolean() }, ['force']),
  command('restartVoting', { storyId, round: number }),
  command('acceptEstimate', { storyId, estimate: text }),
  command('withdrawEstimate', { storyId }),
  command('skipStory', { storyId }),
  command('startTimer', { seconds: number }),
  command('pauseTimer', {}),
  command('resumeTimer', {}),
  command('stopTimer', {}),
  command('expireTimer', {}),
  command('configureGame', { name: text, deck, settings }, ['name', 'deck', 'settings']),
  command('nudge', { playerIds: fc.array(playerId) }, ['playerIds']),
  command('sendReaction', { emoji: text, playerId }, ['playerId']),
  command('endGame', {}),
  command('reopenGame', {}),
];

/** Any well-typed command, by anybody. */
export function arbitraryCommand(): fc.Arbitrary<{ readonly command: Command; readonly actor: PlayerId | null }> {
  return fc.record({ command: fc.oneof(...commands), actor: fc.option(playerId, { nil: null, freq: 8 }) });
}
