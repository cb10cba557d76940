// @vitest-environment jsdom
import { defaultSettings, type Settings } from '@planning-poker/poker';
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { showAlone } from '../testing/show.tsx';
import { SettingsFields } from './settings-fields.tsx';

function showSettings(more: Partial<Settings> = {}) {
  const onChange = vi.fn();
  showAlone(<SettingsFields settings={{ ...defaultSettings, ...more }} onChange={onChange} />);
  return onChange;
}
const field = (label: string) => screen.getByLabelText<HTMLSelectElement>(label);

describe('SettingsFields', () => {
  it.each([
    ['Reveal as soon as everybody has voted', { autoReveal: true }],
    ['A card may be changed after the reveal', { changeVoteAfterReveal: true }],
    ['Cards stay without names, after the reveal too', { anonymousVotes: true }],
  ])('[U20] %s', (label, change) => {
    const onChange = showSettings();
    fireEvent.click(screen.getByLabelText(label));
    expect(onChange).toHaveBeenCalledExactlyOnceWith(change);
  });

  it.each([
    ['Suggested estimate', 'mode', { suggestionRule: 'mode' }],
    ['Time for each round', '120', { roundSeconds: 120 }],
    ['Reveal the cards', 'everyone', { permissions: { reveal: 'everyone' } }],
    ['Add and choose stories', 'everyone', { permissions: { stories: 'everyone' } }],
    ['Take estimates', 'everyone', { permissions: { estimates: 'everyone' } }],
  ])('[U20] %s: %s', (label, value, change) => {
    const onChange = showSettings();
    fireEvent.change(field(label), { target: { value } });
    expect(onChange).toHaveBeenCalledExactlyOnceWith(change);
  });

  it('[U20] lets a round take as long as it takes', () => {
    const onChange = showSettings({ roundSeconds: 60 });
    fireEvent.change(field('Time for each round'), { target: { value: 'null' } });
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ roundSeconds: null });
  });

  it('shows what is set, a length of its own too', () => {
    showSettings({ roundSeconds: 77, anonymousVotes: true, suggestionRule: 'mean' });
    expect(field('Time for each round').selectedOptions[0]?.textContent).toBe('77 seconds');
    expect(screen.getByLabelText<HTMLInputElement>('Cards stay without names, after the reveal too').checked).toBe(
      true,
    );
    expect(field('Suggested estimate').value).toBe('mean');
  });
});
