// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { fakeStore } from '../../testing/fake-store.ts';
import { show } from '../../testing/show.tsx';
import { BacklogButton } from './backlog-button.tsx';

// It comes late, and here the first time takes its time.
beforeAll(() => import('./backlog-sheet.tsx'));

const slash = () => fireEvent.keyDown(document.body, { key: '/' });

describe('BacklogButton', () => {
  it('[U12] opens the list at its field by the key /, where the list is a sheet', async () => {
    show(<BacklogButton notices={null} />, fakeStore());
    slash();
    const field = await screen.findByRole('textbox', { name: 'New story' });
    expect(document.activeElement).toBe(field);
  });

  it('[U12] opens the list without a keyboard for those who only want to look', async () => {
    show(<BacklogButton notices={null} />, fakeStore());
    fireEvent.click(screen.getByRole('button', { name: /Stories/ }));
    const field = await screen.findByRole('textbox', { name: 'New story' });
    expect(document.activeElement).not.toBe(field);
  });

  it('[D19] has no such key for those who may not add', () => {
    show(<BacklogButton notices={null} />, fakeStore({ playerId: 'bo' }));
    slash();
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
