// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { showAlone } from '../testing/show.tsx';
import { Sheet } from './sheet.tsx';

it('[U12] a sheet that is closed leaves the one open that it was opened from', () => {
  showAlone(<Stories />);
  const [, second] = screen.getAllByRole('button', { name: 'Close' });
  fireEvent.click(second ?? document.body);
  expect(screen.getAllByRole('dialog')).toEqual([screen.getByRole('dialog', { name: 'Stories' })]);
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('dialog')).toBeNull();
});

function Stories() {
  const [open, setOpen] = useState({ stories: true, story: true });
  if (!open.stories) return null;
  return (
    <Sheet title="Stories" onClose={() => setOpen({ ...open, stories: false })}>
      {open.story && (
        <Sheet title="A story" onClose={() => setOpen({ ...open, story: false })}>
          …
        </Sheet>
      )}
    </Sheet>
  );
}
