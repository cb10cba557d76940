import { describe, expect, test } from 'vitest';
import { specifiedRules } from '../platform/document.ts';
import { scenarioFiles } from '../platform/scenario-files.ts';
import { failureText } from '../report/failure-text.ts';
import { playOverSeeds } from './play-over-seeds.ts';
import { playScenario } from './play-scenario.ts';
import { readScenario } from './read-scenario.ts';
import type { Scenario } from './scenario.ts';

const SEEDS = 5;
const files = scenarioFiles();
const scenarios = files.map(({ name, text }): Scenario => {
  const read = readScenario(text, name);
  if (!read.ok) throw new Error(read.message);
  return read.value;
});

/** The check of citations reads sources, and sees none of these titles: it is made here. */
const cited = scenarios.map((scenario) => ({
  scenario,
  name: scenario.name,
  title: scenario.title,
  cites: scenario.rules.map((rule) => `[${rule}]`).join(' '),
}));

describe(`every written scenario, under ${SEEDS} seeds`, () => {
  test.each(cited)('$cites $name: $title', { timeout: 120_000 }, async ({ scenario }) => {
    const { failing, neverMet } = await playOverSeeds(scenario, SEEDS);
    expect(failing === null ? null : failureText(failing)).toBeNull();
    // What a scenario wants broken and never is has shown nothing: its rate is too low for its length.
    expect(neverMet).toEqual([]);
  });

  test.each(cited)('$name shows rules that the specification has', ({ scenario }) => {
    const known = specifiedRules();
    expect(scenario.rules.length).toBeGreaterThan(0);
    expect(scenario.rules.filter((rule) => !known.includes(rule))).toEqual([]);
  });

  test('a file has its scenario’s name', () => {
    expect(files.map(({ name }) => name)).toEqual(scenarios.map((scenario) => `${scenario.name}.json`));
  });
});

describe('a scenario that is not as it says', () => {
  const wrong = (change: object): Scenario => {
    const read = readScenario(
      JSON.stringify({ name: 'wrong', title: 'Wrong', players: [{ name: 'Ana' }, { name: 'Bo' }], ...change }),
    );
    if (!read.ok) throw new Error(read.message);
    return read.value;
  };

  test('and what it wants met and never meets is told', async () => {
    const simulation = { faults: { linkCut: 500 }, meets: ['own timerExpired'] };
    const { neverMet } = await playOverSeeds(wrong({ simulation }), 2);
    expect(neverMet).toEqual(['linkCut', 'own timerExpired']);
  });

  test.each([
    [{ steps: [{ do: 'reveal', who: 'Bo', gets: 'accepted' }] }, 'step 1 (reveal) of Bo got forbidden, not accepted'],
    [
      { steps: [{ do: 'vote', who: 'Bo', card: '5' }], expect: { stories: { One: { votes: { Bo: '8' } } } } },
      'votes on One: Bo is',
    ],
    [{ steps: [{ do: 'expect', playerCount: 9 }] }, 'step 1 (expect), on Ana.1: game: playerCount is 2, not 9'],
    [{ steps: [{ do: 'start', who: 'Ana', story: 'Nowhere' }] }, 'there is no story called Nowhere'],
    [{ steps: [{ do: 'vote', who: 'Bo', page: 3, card: '5' }] }, 'Bo has no page 3 open'],
    [{ expect: { events: { votesRevealed: 1 } } }, 'votesRevealed is in the log 0 times'],
    [
      {
        steps: [
          { do: 'close', who: 'Ana' },
          { do: 'close', who: 'Bo' },
          { do: 'expect', ended: true },
        ],
      },
      'step 3 (expect): nobody has a page that shows the game',
    ],
    [
      { steps: [{ do: 'reveal', who: 'Bo', gets: 'accepted', within: 2_000 }] },
      'step 1 (reveal) of Bo got forbidden, not accepted',
    ],
  ])('%j says what was otherwise', async (change, problem) => {
    const { result, performance } = await playScenario(wrong(change), 1);
    expect(performance.problems.join('\n')).toContain(problem);
    expect(result.failure?.rule).toBe('the scenario');
  });
});
