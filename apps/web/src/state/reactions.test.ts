import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anEvent, aView } from '../testing/fake-store.ts';
import { reactionsAfter } from './reactions.ts';

const sent = (version: number, at: number, playerId: string | null = null) =>
  anEvent('reactionSent', { emoji: '👍', playerId }, { actor: 'bo', version, at });

describe('reactionsAfter', () => {
  it('[U26] gives what came since, with who meant whom', () => {
    const view = aView({
      lastEvents: [sent(2, 1), anEvent('playersNudged', { playerIds: ['ana'] }), sent(4, 2, 'ana')],
    });
    expect(reactionsAfter(view, 2)).toEqual([{ version: 4, emoji: '👍', from: 'bo', to: 'ana' }]);
    expect(reactionsAfter(view, 4)).toEqual([]);
  });

  it('[U26] gives each reaction exactly once to a page that asks after every frame, however the frames are cut', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 40 }), fc.array(fc.nat(40), { maxLength: 8 }), (kinds, cuts) => {
        const log = kinds.map((isReaction, place) =>
          isReaction ? sent(place + 1, place) : anEvent('voteSubmitted', {}, { version: place + 1, at: place }),
        );
        const ends = [...new Set([...cuts.filter((cut) => cut <= log.length), log.length])].toSorted((a, b) => a - b);
        let version = 0;
        const got: number[] = [];
        for (const end of ends) {
          const lastEvents = log.slice(0, end);
          got.push(...reactionsAfter(aView({ lastEvents }), version).map((reaction) => reaction.version));
          version = end;
        }
        expect(got).toEqual(log.filter(({ type }) => type === 'reactionSent').map((event) => event.version));
      }),
    );
  });

  it('lets those pass that were sent while nobody listened', () => {
    const view = aView({ lastEvents: [sent(2, 1), sent(3, 60_000)] });
    expect(reactionsAfter(view, 0).map(({ version }) => version)).toEqual([3]);
  });
});
