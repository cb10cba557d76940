// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { NoticesProvider, useNotices } from '../state/notices.tsx';
import { NoticeList } from './notice-list.tsx';

type Options = Parameters<ReturnType<typeof useNotices>['say']>[1];

function Saying({ said }: { readonly said: readonly (readonly [string, Options?])[] }) {
  const { say } = useNotices();
  return <button onClick={() => said.forEach(([text, options]) => say(text, options))}>say</button>;
}

function shown(...said: readonly (readonly [string, Options?])[]) {
  render(
    <NoticesProvider>
      <Saying said={said} />
      <NoticeList />
    </NoticesProvider>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'say' }));
  return screen.getAllByRole('button', { name: 'Dismiss' }).map((button) => button.parentElement?.textContent);
}

afterEach(cleanup);

describe('NoticeList', () => {
  it('[U29] shows of one topic the newest alone: three stories settled in a row cover no table', () => {
    const topic = 'settled';
    expect(shown(['You took 3.', { topic }], ['Ana nudged you.'], ['You took 5.', { topic }])).toEqual([
      'Ana nudged you.',
      'You took 5.',
    ]);
  });

  it('shows a sentence that is said twice once, and three at most', () => {
    expect(shown(['one'], ['two'], ['one'], ['three'], ['four'])).toEqual(['one', 'three', 'four']);
  });
});
