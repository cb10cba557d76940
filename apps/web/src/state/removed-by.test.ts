import { describe, expect, it } from 'vitest';
import { anEvent, aView } from '../testing/fake-store.ts';
import { removedBy } from './removed-by.ts';

const removal = anEvent('playerLeft', { playerId: 'bo', reason: 'removed' }, { actor: 'ana' });

describe('removedBy', () => {
  it('[U34] tells the removed by whom', () => {
    expect(removedBy(aView({ playerId: 'bo', lastEvents: [removal] }))).toBe('Ana');
  });

  it('[U34] says nothing that this page has not seen', () => {
    expect(removedBy(aView({ playerId: 'chidi', lastEvents: [removal] }))).toBeNull();
    expect(removedBy(aView({ playerId: 'bo' }))).toBeNull();
  });
});
