import type { Game, Story } from '@planning-poker/poker';
import type { PublicEvent } from '@planning-poker/sync';
import type { Expectation } from './scenario.ts';

export interface Seen {
  readonly game: Game;
  readonly playerIdOf: (name: string) => string;
  /** ids of those whom nobody names: their votes are not counted */
  readonly crowd: ReadonlySet<string>;
  /** the whole log as this page's player may see it; null: not looked at */
  readonly events: readonly PublicEvent[] | null;
}

/** Everything in which what is seen is not what was expected, in words; nothing: all is well. */
export function unmet(expectation: Expectation, seen: Seen): readonly string[] {
  const { game } = seen;
  return [
    ...Object.entries(expectation.stories ?? {}).flatMap(([title, story]) => unmetStory(title, story, seen)),
    ...Object.entries(expectation.players ?? {}).flatMap(([name, player]) =>
      differences(`player ${name}`, player, game.players[seen.playerIdOf(name)]),
    ),
    ...unmetGame(expectation, game),
    ...(seen.events === null ? [] : unmetEvents(expectation, seen.events)),
  ];
}

function unmetGame({ playerCount, currentStory, ended }: Expectation, game: Game): readonly string[] {
  const current = game.stories.find((story) => story.storyId === game.currentStoryId)?.title ?? null;
  const active = Object.values(game.players).filter((player) => player.status === 'active').length;
  return differences(
    'game',
    { playerCount, currentStory, ended },
    { playerCount: active, currentStory: current, ended: game.endedAt !== null },
  );
}

type StoryExpectation = NonNullable<Expectation['stories']>[string];

function unmetStory(
  title: string,
  { votes, result, rounds, ...plain }: StoryExpectation,
  { game, playerIdOf, crowd }: Seen,
): readonly string[] {
  const story: Story | undefined = game.stories.find((one) => one.title === title);
  if (story === undefined) return [`there is no story ${title}`];
  const last = story.rounds.at(-1);
  const wrong = [...differences(`story ${title}`, { ...plain, rounds }, { ...story, rounds: story.rounds.length })];
  if (votes !== undefined) {
    const cast = Object.fromEntries(Object.keys(votes).map((name) => [name, shownCard(last?.votes[playerIdOf(name)])]));
    wrong.push(...differences(`votes on ${title}`, votes, cast));
    const named = Object.keys(last?.votes ?? {}).filter((playerId) => !crowd.has(playerId));
    const others = named.length - Object.values(cast).filter((card) => card !== null).length;
    if (others > 0) wrong.push(`votes on ${title}: ${others} more than expected`);
  }
  if (result !== undefined) wrong.push(...differences(`result of ${title}`, result, last?.result ?? undefined));
  return wrong;
}

function shownCard(vote: { readonly card?: string } | undefined): string | null {
  return vote === undefined ? null : (vote.card ?? 'hidden');
}

function unmetEvents({ events }: Expectation, log: readonly PublicEvent[]): readonly string[] {
  return Object.entries(events ?? {}).flatMap(([type, wanted]) => {
    const found = log.filter((event) => event.type === type).length;
    const { atLeast = 0, atMost = Number.POSITIVE_INFINITY } =
      typeof wanted === 'number' ? { atLeast: wanted, atMost: wanted } : wanted;
    return found >= atLeast && found <= atMost
      ? []
      : [`${type} is in the log ${found} times, not ${JSON.stringify(wanted)}`];
  });
}

function differences(what: string, wanted: object, found: object | undefined): readonly string[] {
  const read = (found ?? {}) as Readonly<Record<string, unknown>>;
  return Object.entries(wanted)
    .filter(([key, value]) => value !== undefined && read[key] !== value)
    .map(([key, value]) => `${what}: ${key} is ${JSON.stringify(read[key])}, not ${JSON.stringify(value)}`);
}
