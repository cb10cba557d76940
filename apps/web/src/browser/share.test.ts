// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { canShare, shareLink } from './share.ts';

const link = { title: 'Sprint 42', url: 'https://poker.example/g/k7m29qxt4b1c' };
const withShare = (share: (data: ShareData) => Promise<void>) => vi.stubGlobal('navigator', { share });
const failing = (name: string) => () => Promise.reject(new DOMException('no', name));

afterEach(() => vi.unstubAllGlobals());

describe('shareLink', () => {
  it('hands the link to the system', async () => {
    const share = vi.fn(() => Promise.resolve());
    withShare(share);
    expect(canShare()).toBe(true);
    expect(await shareLink(link)).toBe(true);
    expect(share).toHaveBeenCalledWith(link);
  });

  it('takes a closed sheet for an answer', async () => {
    withShare(failing('AbortError'));
    expect(await shareLink(link)).toBe(true);
  });

  it('says where it did not work', async () => {
    withShare(failing('NotAllowedError'));
    expect(await shareLink(link)).toBe(false);
  });

  it('[U22] is not offered where the browser has none, as on plain http', async () => {
    vi.stubGlobal('navigator', {});
    expect(canShare()).toBe(false);
    expect(await shareLink(link)).toBe(false);
  });
});
