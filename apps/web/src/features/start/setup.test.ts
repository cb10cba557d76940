import { changedSettings, defaultSettings } from '@planning-poker/poker';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardsInText } from '../../state/cards-in-text.ts';
import { defaultSetup, gameOf, type Setup } from './setup.ts';

const audience = fc.constantFrom('facilitators' as const, 'everyone' as const);
const anySettings = fc.record({
  autoReveal: fc.boolean(),
  changeVoteAfterReveal: fc.boolean(),
  anonymousVotes: fc.boolean(),
  suggestionRule: fc.constantFrom('median' as const, 'mean' as const, 'mode' as const),
  roundSeconds: fc.option(fc.integer({ min: 1, max: 86_400 })),
  permissions: fc.record({ reveal: audience, stories: audience, estimates: audience }),
});
const game = (more: Partial<Setup>) => gameOf({ ...defaultSetup, ...more }, 'Planning with Ana');

describe('gameOf', () => {
  it('[U20] says nothing of what is as usual', () => {
    expect(game({})).toEqual({ name: 'Planning with Ana', deck: 'modifiedFibonacci' });
  });

  it('[U20] brings every setting to whoever takes the usual ones', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        expect(changedSettings(defaultSettings, game({ settings }).settings ?? {})).toEqual({
          ok: true,
          value: settings,
        });
      }),
    );
  });

  it('[U20] sends a deck of one’s own with its cards, blank rows left out', () => {
    const own = {
      name: 'Ours',
      cards: [...cardsInText('1, XL=9, ?'), { key: 9, label: '', value: '', special: false }],
    };
    expect(game({ deck: { deckId: 'custom', own } }).deck).toEqual({
      name: 'Ours',
      cards: [
        { label: '1', value: 1 },
        { label: 'XL', value: 9 },
        { label: '?', value: null, special: true },
      ],
    });
  });
});
