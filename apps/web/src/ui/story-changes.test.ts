import { describe, expect, it } from 'vitest';
import { aStory } from '../testing/a-game.ts';
import { changesOf, isLinkOrNothing, wordsOf } from './story-changes.ts';

const story = aStory('Refunds', { key: 'PAY-1', description: 'Why' });

describe('changesOf', () => {
  it('[U12] is nothing where nothing was changed', () => {
    expect(changesOf(story, wordsOf(story))).toBeNull();
    expect(changesOf(story, { ...wordsOf(story), title: ' Refunds ' })).toBeNull();
  });

  it('[U12] is what was changed alone', () => {
    const words = { ...wordsOf(story), title: 'Part refunds', key: ' ', notes: 'Ask Bo' };
    expect(changesOf(story, words)).toEqual({ title: 'Part refunds', key: null, notes: 'Ask Bo' });
  });
});

describe('isLinkOrNothing', () => {
  it.each([
    ['', true],
    [' https://tracker.example/1 ', true],
    ['tracker.example', false],
    ['javascript:alert(1)', false],
  ])('[U13] takes %j: %s', (text, taken) => {
    expect(isLinkOrNothing(text)).toBe(taken);
  });
});
