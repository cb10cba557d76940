import { limits } from '@planning-poker/poker';
import { describe, expect, it } from 'vitest';
import { parseStories } from './parse-stories.ts';

describe('parseStories', () => {
  it.each([
    ['Refunds', { title: 'Refunds' }],
    ['  Refunds  ', { title: 'Refunds' }],
    ['- Refunds', { title: 'Refunds' }],
    ['* [x] Refunds', { title: 'Refunds' }],
    ['12. Refunds', { title: 'Refunds' }],
    ['3) Refunds', { title: 'Refunds' }],
    ['PAY-118 Refunds', { title: 'Refunds', key: 'PAY-118' }],
    ['- PAY-118: Refunds', { title: 'Refunds', key: 'PAY-118' }],
    ['Refunds https://tracker.example/1', { title: 'Refunds', link: 'https://tracker.example/1' }],
    ['https://tracker.example/1', { title: 'https://tracker.example/1', link: 'https://tracker.example/1' }],
    ['- [Refunds](https://tracker.example/1) in part', { title: 'Refunds in part', link: 'https://tracker.example/1' }],
    [
      '- [PAY-118 Refunds](https://tracker.example/1)',
      { title: 'Refunds', key: 'PAY-118', link: 'https://tracker.example/1' },
    ],
    ['**Refunds** by `refund()`', { title: 'Refunds by refund()' }],
    ['2 * 3 * 4 and __init__', { title: '2 * 3 * 4 and __init__' }],
    ['1984 was a book', { title: '1984 was a book' }],
    ['pay-118 is no key', { title: 'pay-118 is no key' }],
    ['javascript:alert(1) stays a title', { title: 'javascript:alert(1) stays a title' }],
  ])('reads %j', (line, story) => {
    expect(parseStories(line)).toEqual([story]);
  });

  it('makes a story of every line that says something', () => {
    expect(parseStories('One\r\n\n  \nTwo\n-\n').map(({ title }) => title)).toEqual(['One', 'Two', '-']);
  });

  it('finds none in nothing', () => {
    expect(parseStories(' \n')).toEqual([]);
  });

  it('cuts a title that the domain would refuse', () => {
    const [story] = parseStories('🂡'.repeat(limits.titleLength + 1));
    expect(Array.from(story?.title ?? '')).toHaveLength(limits.titleLength);
    expect(story?.title.endsWith('…')).toBe(true);
  });
});
