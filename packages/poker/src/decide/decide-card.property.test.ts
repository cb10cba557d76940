import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evolve } from '../evolve/evolve.ts';
import { redact } from '../redact/redact.ts';
import { redactEvent } from '../redact/redact-event.ts';
import { currentRound } from '../rules/rounds.ts';
import { storyOf } from '../rules/backlog.ts';
import { arbitraryMoves } from '../testing/moves.ts';
import { play, type Step } from '../testing/play.ts';
import { scene } from '../testing/scene.ts';
import type { CardCommand } from './cast-vote.ts';
import { decideCard } from './decide-card.ts';

function isCardCommand(command: Step['command']): command is CardCommand {
  return command.type === 'submitVote' || command.type === 'withdrawVote';
}

/** The one case that it leaves to `decide`: a card changed after the reveal. */
function isOpen(game: NonNullable<Step['before']>, storyId: string): boolean {
  const story = storyOf(game, storyId);
  return (story === null ? null : currentRound(story))?.status !== 'revealed';
}

describe('a card into an open round', () => {
  test('[L4] is decided as by the whole of decide, in every game', () => {
    let cards = 0;
    fc.assert(
      fc.property(arbitraryMoves(), (moves) => {
        for (const { before, command, context, decision } of play(moves)) {
          if (before === null || context.actor === null || !isCardCommand(command)) continue;
          if (!isOpen(before, command.storyId)) continue;
          expect(decideCard(before, command, context)).toEqual(decision);
          cards += 1;
        }
      }),
    );
    expect(cards).toBeGreaterThan(50);
  });

  test('[L2] needs no redaction to be shown to its voter: the own card is told whole', () => {
    const table = scene(['ana', 'bo']);
    table.votes({ ana: '5' });
    for (const command of [table.vote('8'), { type: 'withdrawVote', storyId: 's1', round: 1 }] as const) {
      const seen = redact(table.game, 'ana');
      const decided = decideCard(seen, command, table.context('ana'));
      const events = decided.ok ? decided.value : [];
      expect(events).toHaveLength(1);
      for (const event of events) expect(evolve(seen, redactEvent(event, 'ana'))).toEqual(evolve(seen, event));
    }
  });

  test('[D7] is all that it decides: a revealed round it refuses', () => {
    const table = scene(['ana', 'bo'], { settings: { changeVoteAfterReveal: true } });
    table.votes({ ana: '5', bo: '8' });
    table.does('ana', { type: 'revealVotes', storyId: 's1', round: 1 });
    const decision = decideCard(table.game, table.vote('13'), table.context('ana'));
    expect(decision).toMatchObject({ ok: false, error: { code: 'round_not_open' } });
  });

  test.each([
    ['forbidden', null],
    ['not_joined', 'stranger'],
  ])('[D19] is %s to those who have none', (code, actor) => {
    const table = scene(['ana']);
    const decision = decideCard(table.game, table.vote('5'), table.context(actor));
    expect(decision).toMatchObject({ ok: false, error: { code } });
  });
});
