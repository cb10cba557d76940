// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeStore } from '../../testing/fake-store.ts';
import { show } from '../../testing/show.tsx';
import { Invite } from './invite.tsx';

const link = 'http://localhost:3000/g/k7m29qxt4b1c';
const showInvite = () => show(<Invite sentence="invite.how" />, fakeStore());

afterEach(() => vi.unstubAllGlobals());

describe('Invite', () => {
  it('[U22] has the link, its QR code with the link as its words, and the code beside it', async () => {
    showInvite();
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Link to this game' }).value).toBe(link);
    expect(screen.getByText('k7m2-9qxt-4b1c')).toBeDefined();
    expect(await screen.findByRole('img', { name: `QR code that opens ${link}` })).toBeDefined();
  });

  it('[U22] copies the link, and says so', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    showInvite();
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Copy link' })));
    expect(writeText).toHaveBeenCalledWith(link);
    expect(screen.getByRole('button', { name: 'Link copied' })).toBeDefined();
  });

  it('[U22] selects the link where a page may not copy', async () => {
    vi.stubGlobal('navigator', {});
    Object.assign(document, { execCommand: () => false });
    showInvite();
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Copy link' })));
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Link to this game' });
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, link.length]);
    expect(screen.getByText(/copy it with your keyboard/)).toBeDefined();
  });

  it('[U22] shares the link where the device can, and leaves the other ways where that fails', async () => {
    const share = vi.fn(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
    vi.stubGlobal('navigator', { share });
    showInvite();
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Share…' })));
    expect(share).toHaveBeenCalledWith({ title: 'Sprint 42 · Planning poker', url: link });
    expect(screen.getByText('That did not work here: copy the link instead.')).toBeDefined();
  });

  it('[U22] offers no sharing where there is none, as on plain http', () => {
    vi.stubGlobal('navigator', {});
    showInvite();
    expect(screen.queryByRole('button', { name: 'Share…' })).toBeNull();
  });
});
