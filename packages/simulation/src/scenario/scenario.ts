import { deckIds } from '@planning-poker/protocol';
import { z } from 'zod';
import { habits } from '../people/habits.ts';
import type { HabitName } from '../people/habits.ts';
import { sometimes } from '../run/sometimes.ts';
import { faultKinds } from '../world/faults.ts';
import type { FaultKind } from '../world/faults.ts';

const name = z.string().min(1).max(40);
const text = z.string().max(1_000);
const count = z.int().min(0);
const milliseconds = z.int().min(0).max(600_000);
const habit = z.enum(Object.keys(habits) as [HabitName, ...HabitName[]]);
const card = z.string().min(1).max(20);
const audience = z.enum(['facilitators', 'everyone']);

const settings = z.strictObject({
  autoReveal: z.boolean().optional(),
  changeVoteAfterReveal: z.boolean().optional(),
  anonymousVotes: z.boolean().optional(),
  suggestionRule: z.enum(['median', 'mean', 'mode']).optional(),
  roundSeconds: z.int().min(1).nullable().optional(),
  permissions: z
    .strictObject({ reveal: audience.optional(), stories: audience.optional(), estimates: audience.optional() })
    .optional(),
});

/** Every step: how long after the one before (100 ms where nothing is said). */
const common = { after: milliseconds.optional() };
const onPage = { ...common, who: name, /** which of the player's pages, from 1 */ page: z.int().min(1).optional() };
const who = {
  ...onPage,
  /** what its sender is told in the end: `accepted`, a code of the protocol, or `refused` (never sent) */
  gets: z.string().optional(),
  /** asked anew every second, for so long, until its sender is told that */
  within: milliseconds.optional(),
};
const story = z.string().describe('a title; without one, the story that all look at').optional();

/** What players do in the game. Stories go by their titles, players by their names. */
const commandSteps = [
  z.strictObject({
    do: z.literal('join'),
    ...who,
    name: name.optional(),
    role: z.enum(['voter', 'observer']).optional(),
  }),
  z.strictObject({ do: z.literal('leave'), ...who }),
  z.strictObject({
    do: z.literal('vote'),
    ...who,
    card,
    story,
    round: z.int().optional(),
    confidence: z.enum(['low', 'medium', 'high']).optional(),
  }),
  z.strictObject({ do: z.literal('withdraw'), ...who, story }),
  z.strictObject({ do: z.literal('reveal'), ...who, story, force: z.boolean().optional() }),
  z.strictObject({ do: z.literal('again'), ...who, story }),
  z.strictObject({ do: z.literal('accept'), ...who, story, estimate: card }),
  z.strictObject({ do: z.literal('takeBack'), ...who, story }),
  z.strictObject({ do: z.literal('skip'), ...who, story }),
  z.strictObject({ do: z.literal('start'), ...who, story: z.string() }),
  z.strictObject({ do: z.literal('openVoting'), ...who, stories: z.array(z.string()) }),
  z.strictObject({ do: z.literal('addStories'), ...who, titles: z.array(text).min(1) }),
  z.strictObject({
    do: z.literal('editStory'),
    ...who,
    story: z.string(),
    title: text.optional(),
    notes: text.optional(),
  }),
  z.strictObject({ do: z.literal('moveStory'), ...who, story: z.string(), before: z.string().nullable() }),
  z.strictObject({ do: z.literal('removeStory'), ...who, story: z.string() }),
  z.strictObject({ do: z.literal('removeStories'), ...who, stories: z.array(z.string()) }),
  z.strictObject({ do: z.literal('restoreStory'), ...who, story: z.string() }),
  z.strictObject({ do: z.literal('startTimer'), ...who, seconds: z.int().min(1) }),
  z.strictObject({ do: z.enum(['pauseTimer', 'resumeTimer', 'stopTimer', 'nudge', 'claim', 'end', 'reopen']), ...who }),
  z.strictObject({
    do: z.literal('configure'),
    ...who,
    settings: settings.optional(),
    deck: z.enum(deckIds).optional(),
    name: text.optional(),
  }),
  z.strictObject({ do: z.enum(['remove', 'readmit', 'promote', 'demote']), ...who, whom: name }),
  z.strictObject({ do: z.literal('role'), ...who, role: z.enum(['voter', 'observer']), whom: name.optional() }),
  z.strictObject({ do: z.literal('rename'), ...who, name }),
  z.strictObject({ do: z.literal('react'), ...who, emoji: z.string().min(1).max(16) }),
] as const;

/** What happens to a player's pages and network. */
const pageSteps = [
  z.strictObject({ do: z.enum(['open', 'close', 'crash', 'reload', 'duplicate']), ...onPage }),
  z.strictObject({ do: z.literal('freeze'), ...onPage, for: milliseconds }),
  /** What its server sends waits on its way for so long. */
  z.strictObject({ do: z.literal('stall'), ...onPage, for: milliseconds }),
  z.strictObject({ do: z.enum(['offline', 'online']), ...onPage }),
] as const;

/** What happens to the server: in the simulation alone, passed over elsewhere. */
const worldSteps = [
  z.strictObject({
    do: z.enum(['crashNode', 'drainNode']),
    ...common,
    node: z.int().min(1).optional(),
    for: milliseconds.optional(),
  }),
  z.strictObject({ do: z.literal('pauseNode'), ...common, node: z.int().min(1).optional(), for: milliseconds }),
  z.strictObject({ do: z.enum(['storeDown', 'storeFull']), ...common, for: milliseconds }),
] as const;

const storyExpectation = z.strictObject({
  status: z.enum(['pending', 'voting', 'revealed', 'estimated', 'skipped', 'removed']).optional(),
  estimate: z.string().nullable().optional(),
  rounds: count.optional(),
  /** of the last round: a card by player; `hidden`: voted, and not shown */
  votes: z.record(name, card).optional(),
  result: z
    .strictObject({
      voters: count.optional(),
      average: z.number().nullable().optional(),
      median: z.number().nullable().optional(),
      consensus: z.string().nullable().optional(),
      suggestion: z.string().nullable().optional(),
    })
    .optional(),
});

/** What everybody must see. */
const expectation = z.strictObject({
  stories: z.record(z.string(), storyExpectation).optional(),
  players: z
    .record(
      name,
      z.strictObject({
        status: z.enum(['active', 'left', 'removed']).optional(),
        role: z.enum(['voter', 'observer']).optional(),
        facilitator: z.boolean().optional(),
      }),
    )
    .optional(),
  playerCount: count.optional(),
  currentStory: z.string().nullable().optional(),
  ended: z.boolean().optional(),
  /** how often an event is in the log */
  events: z
    .record(z.string(), z.union([count, z.strictObject({ atLeast: count.optional(), atMost: count.optional() })]))
    .optional(),
});

const checkSteps = [
  /** Waits until everybody is live, has nothing pending and agrees. */
  z.strictObject({ do: z.literal('agree'), ...common, within: milliseconds.optional() }),
  z.strictObject({ do: z.literal('expect'), ...common, ...expectation.shape }),
  z.strictObject({ do: z.literal('wait'), ...common, for: milliseconds }),
] as const;

const step = z
  .discriminatedUnion('do', [...commandSteps, ...pageSteps, ...worldSteps, ...checkSteps])
  .refine((one) => !('who' in one) || !('within' in one) || 'gets' in one, {
    error: 'what is asked anew needs an end: say what it gets',
    path: ['gets'],
  });

export const scenarioSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9-]+$/, 'must be of a-z, 0-9 and -'),
  title: z.string().min(1),
  /** the rules of docs/spec.md that it shows */
  rules: z.array(z.string().regex(/^[RDLWSCOU]\d+$/, 'must be a rule of docs/spec.md')).default([]),
  game: z
    .strictObject({
      settings: settings.optional(),
      deck: z.enum(deckIds).optional(),
      stories: z.array(z.string()).min(1).optional(),
    })
    .default({}),
  /** The first one creates the game; the others join at the beginning, unless `joins` is false. */
  players: z
    .array(
      z.strictObject({
        name,
        role: z.enum(['voter', 'observer']).optional(),
        joins: z.boolean().optional(),
        habit: habit.optional(),
      }),
    )
    .min(1),
  /** More players, who act by these habits in turn. */
  crowd: z.strictObject({ size: count, habits: z.array(habit).min(1) }).optional(),
  /** How long those with habits go on, after the last step. */
  lasts: milliseconds.default(0),
  steps: z.array(step).default([]),
  expect: expectation.default({}),
  /** `nodes`, `limits` and `meets`: in the simulated world alone. `faults`: at a real server those that its clients can bring about. */
  simulation: z
    .strictObject({
      nodes: z.int().min(1).max(4).default(1),
      faults: z
        .partialRecord(z.enum(Object.keys(faultKinds) as [FaultKind, ...FaultKind[]]), z.number().positive())
        .default({}),
      /** bounds of a room, in place of those that the seed draws */
      limits: z
        .strictObject({
          maxLag: count,
          cachedVersions: count,
          readPage: count,
          mailbox: count,
          storeTimeoutMs: count,
          /** null: a node looks at the log when another one rings, and never by itself */
          pollMs: milliseconds.nullable(),
        })
        .partial()
        .default({}),
      /** counters that must be above nothing over a handful of seeds: paths that the scenario is there for */
      meets: z.array(z.enum(Object.keys(sometimes))).default([]),
    })
    .prefault({}),
});

export type Scenario = z.output<typeof scenarioSchema>;
export type ScenarioStep = z.output<typeof step>;
export type CommandStep = z.output<(typeof commandSteps)[number]>;
export type PageStep = z.output<(typeof pageSteps)[number]>;
export type WorldStep = z.output<(typeof worldSteps)[number]>;
export type Expectation = z.output<typeof expectation>;

const commandVerbs = new Set(commandSteps.flatMap(({ shape }) => verbsOf(shape.do)));
const pageVerbs = new Set(pageSteps.flatMap(({ shape }) => verbsOf(shape.do)));
const worldVerbs = new Set(worldSteps.flatMap(({ shape }) => verbsOf(shape.do)));

export function isCommandStep(candidate: ScenarioStep): candidate is CommandStep {
  return commandVerbs.has(candidate.do);
}

export function isPageStep(candidate: ScenarioStep): candidate is PageStep {
  return pageVerbs.has(candidate.do);
}

export function isWorldStep(candidate: ScenarioStep): candidate is WorldStep {
  return worldVerbs.has(candidate.do);
}

function verbsOf(verb: z.ZodLiteral<string> | z.ZodEnum): string[] {
  return verb instanceof z.ZodLiteral ? [...verb.values] : verb.options.map(String);
}
