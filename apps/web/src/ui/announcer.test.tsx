// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { showAlone } from '../testing/show.tsx';
import { Announcer } from './announcer.tsx';

const said = () => screen.getByRole('status').textContent;
const wait = (durationMs: number) => act(() => void vi.advanceTimersByTime(durationMs));

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

it('[U3] says the first thing at once, and then at most one in two seconds: the newest', () => {
  const { rerender } = showAlone(<Announcer text="1 of 7" />);
  wait(0);
  expect(said()).toBe('1 of 7');
  for (let voted = 2; voted <= 6; voted += 1) {
    rerender(<Announcer text={`${voted} of 7`} />);
    wait(300);
    expect(said()).toBe('1 of 7');
  }
  wait(500);
  expect(said()).toBe('6 of 7');
});

it('says the same thing once', () => {
  const { rerender } = showAlone(<Announcer text="All" />);
  wait(0);
  rerender(<Announcer text="All" />);
  wait(5_000);
  expect(said()).toBe('All');
});
