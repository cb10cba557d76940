import { expect, test } from 'vitest';
import { Figures } from '../live/figures.ts';
import type { PlayedGame } from '../live/play-live-game.ts';
import { liveJunit } from './live-junit.ts';

const game: PlayedGame = {
  scenario: 'rough',
  number: 1,
  seed: '1 rough 1',
  gameId: 'k7m29qxt4b1c',
  findings: [],
  findingsInAll: 0,
  skipped: [],
  isStopped: false,
  players: 3,
  versions: 9,
  tookMs: 1_500,
};

test('a game is a case, a finding its failure; nothing that a server says can break the document', () => {
  const findings = [{ rule: 'R2', message: 'told <b> & "5" \u0007 twice' }];
  const games = [game, { ...game, number: 2, findings }, { ...game, scenario: 'calm', isStopped: true }];
  expect(liveJunit({ games, figures: new Figures(), tookMs: 3_000, isStopped: true }))
    .toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="simulation" tests="3" failures="1" time="3">
  <testsuite name="rough" tests="2" failures="1" skipped="0">
    <testcase classname="rough" name="game 1" time="1.5">
    </testcase>
    <testcase classname="rough" name="game 2" time="1.5">
      <failure type="R2" message="told &lt;b&gt; &amp; &quot;5&quot; \uFFFD twice" />
    </testcase>
  </testsuite>
  <testsuite name="calm" tests="1" failures="0" skipped="1">
    <testcase classname="calm" name="game 1" time="1.5">
      <skipped />
    </testcase>
  </testsuite>
</testsuites>
`);
});
