// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { showAlone } from '../testing/show.tsx';
import { SafetyNet } from './safety-net.tsx';

function Broken(): never {
  throw new Error('A view that nobody can draw.');
}

it('[U52] offers a reload, and forgets the kept views: one of them may be what has broken the page', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  localStorage.setItem('planning-poker:view:k7m29qxt4b1c', '{}');
  localStorage.setItem('planning-poker:unsent:k7m29qxt4b1c', '{}');
  showAlone(
    <SafetyNet>
      <Broken />
    </SafetyNet>,
  );
  expect(screen.getByRole('button', { name: 'Reload' })).toBeDefined();
  await vi.waitFor(() => expect(Object.keys(localStorage)).toEqual(['planning-poker:unsent:k7m29qxt4b1c']), 5_000);
});
