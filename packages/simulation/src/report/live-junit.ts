import type { PlayedGame } from '../live/play-live-game.ts';
import type { LiveRunResult } from '../live/play-live-games.ts';

/** The same as JUnit XML, which build servers read: a suite for each scenario, a case for each game. */
export function liveJunit({ games, tookMs }: LiveRunResult): string {
  const scenarios = Map.groupBy(games, ({ scenario }) => scenario);
  const suites = [...scenarios].map(([scenario, played]) => suiteOf(scenario, played));
  const head = `<testsuites name="simulation" tests="${games.length}" failures="${failures(games)}" time="${tookMs / 1000}">`;
  return ['<?xml version="1.0" encoding="UTF-8"?>', head, ...suites, '</testsuites>', ''].join('\n');
}

function suiteOf(scenario: string, games: readonly PlayedGame[]): string {
  const cases = games.map((game) => caseOf(game));
  const head = `  <testsuite name="${escaped(scenario)}" tests="${games.length}" failures="${failures(games)}" skipped="${stopped(games)}">`;
  return [head, ...cases, '  </testsuite>'].join('\n');
}

function caseOf({ scenario, number, tookMs, findings, isStopped, skipped }: PlayedGame): string {
  const name = `    <testcase classname="${escaped(scenario)}" name="game ${number}" time="${tookMs / 1000}">`;
  const failed = findings.map(
    ({ rule, message }) => `      <failure type="${escaped(rule)}" message="${escaped(message)}" />`,
  );
  const passedOver =
    skipped.length === 0 ? [] : [`      <system-out>passed over: ${escaped(skipped.join(', '))}</system-out>`];
  return [name, ...(isStopped ? ['      <skipped />'] : []), ...failed, ...passedOver, '    </testcase>'].join('\n');
}

function failures(games: readonly PlayedGame[]): number {
  return games.filter(({ findings }) => findings.length > 0).length;
}

function stopped(games: readonly PlayedGame[]): number {
  return games.filter(({ isStopped }) => isStopped).length;
}

/** As XML 1.0 has it, which cannot say control characters in any way. */
function escaped(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return (
    text
      // oxlint-disable-next-line no-control-regex -- these are what XML cannot hold
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD')
      .replace(/[&<>"]/g, (character) => entities[character] ?? character)
  );
}
