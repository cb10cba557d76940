import { describe, expect, it, vi } from 'vitest';
import type { Notices } from '../../state/notices.tsx';
import { aGame, players } from '../../testing/a-game.ts';
import { anEvent, aView } from '../../testing/fake-store.ts';
import { tellRefused } from './reveal-refused.ts';

const reveal = { type: 'revealVotes', storyId: 'refunds', round: 1 } as const;
const game = aGame({ players: players('Ana', 'Bo', 'Chidi') });
const turnedBy = (actor: string) => [anEvent('votesRevealed', { storyId: 'refunds', round: 1 }, { actor })];

function told(code: string, details = {}, lastEvents = turnedBy('bo')) {
  const say = vi.fn<Notices['say']>();
  const force = vi.fn();
  const refusal = { status: 'rejected', code, message: '', details, retryable: false } as const;
  tellRefused(refusal, reveal, aView({ game, lastEvents }), { say, force });
  return { said: say.mock.calls, force };
}

describe('tellRefused', () => {
  it('[D5] says who is missing after all, and offers to go on without them', () => {
    const { said, force } = told('votes_missing', { waitingFor: ['bo', 'chidi'] });
    expect(said).toHaveLength(1);
    const [sentence, options] = said[0] ?? [];
    expect(sentence).toBe('Not everybody has voted: Bo and Chidi only just lost the connection.');
    expect(options?.action?.label).toBe('Reveal without Bo and Chidi');
    expect(force).not.toHaveBeenCalled();
    options?.action?.run();
    expect(force).toHaveBeenCalledOnce();
  });

  it.each(['round_not_open', 'stale_round'])('[U30] says who was faster, and that is no error: %s', (code) => {
    expect(told(code).said).toEqual([['Bo has turned the cards already.']]);
  });

  it('[U30] says nothing to whoever has pressed twice', () => {
    expect(told('round_not_open', {}, turnedBy('ana')).said).toEqual([]);
  });

  it('gives the reason of any other refusal', () => {
    const { said } = told('unknown_story');
    expect(said).toEqual([['That story is not there any more.', { tone: 'bad' }]]);
  });
});
