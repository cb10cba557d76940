// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { type ChosenDeck, deckIn } from '../state/deck-draft.ts';
import { showAlone } from '../testing/show.tsx';
import { DeckChoice } from './deck-choice.tsx';

function showChoice(deckId = 'tshirt') {
  const onChange = vi.fn<(chosen: ChosenDeck) => void>();
  function Held() {
    const [chosen, setChosen] = useState<ChosenDeck>({ deckId, own: null });
    return (
      <DeckChoice
        chosen={chosen}
        onChange={(next) => {
          onChange(next);
          setChosen(next);
        }}
      />
    );
  }
  showAlone(<Held />);
  return { deck: () => deckIn(onChange.mock.lastCall?.[0] ?? { deckId, own: null }) };
}

const preview = () =>
  within(screen.getByRole('list', { name: 'Cards of the deck' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
const choose = (deckId: string) => fireEvent.change(screen.getByLabelText('Deck'), { target: { value: deckId } });
const type = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
const list = 'Cards, with commas between them';
const problems = () => screen.queryAllByRole('alert').map(({ textContent }) => textContent);

describe('DeckChoice', () => {
  it('[U20] shows the cards of the deck as it is chosen', () => {
    showChoice();
    expect(preview()).toEqual(['XS', 'S', 'M', 'L', 'XL', 'XXL', '?', '☕']);
    choose('confidence');
    expect(preview()).toEqual(['1', '2', '3', '4', '5', '?']);
  });

  it('[U20] begins a deck of one’s own with the cards that were just looked at, and keeps it', () => {
    const { deck } = showChoice('confidence');
    choose('custom');
    expect(deck()).toMatchObject({ id: 'custom', name: 'Our deck' });
    type(list, '1, 2');
    choose('tshirt');
    expect(screen.queryByRole('textbox', { name: list })).toBeNull();
    choose('custom');
    expect(preview()).toEqual(['1', '2']);
  });

  it('[U20] takes a pasted list, and shows it at once', () => {
    const { deck } = showChoice();
    choose('custom');
    type(list, '1, 2, 3, ?');
    expect(preview()).toEqual(['1', '2', '3', '?']);
    expect(deck().cards.at(-1)).toEqual({ label: '?', value: null, special: true });
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: list }).value).toBe('1, 2, 3, ?');
  });

  it('[U20] keeps a value while the list is written anew', () => {
    const { deck } = showChoice();
    choose('custom');
    type(list, 'S, M');
    fireEvent.blur(screen.getByRole('textbox', { name: list }));
    type('Value of card 1', '3');
    type(list, 'M');
    type(list, 'M, S');
    expect(deck().cards).toEqual([
      { label: 'M', value: null },
      { label: 'S', value: 3 },
    ]);
  });

  it('[U20] sets label, value and special card by card', () => {
    const { deck } = showChoice();
    choose('custom');
    type(list, '1, 2, 3');
    type('Card 1', '8');
    type('Value of card 2', '0,5');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Card 3 is special' }));
    expect(deck().cards).toEqual([
      { label: '8', value: 8 },
      { label: '2', value: 0.5 },
      { label: '3', value: null, special: true },
    ]);
  });

  it('[U20] says at once and in place what is wrong', () => {
    showChoice();
    choose('custom');
    type(list, '1, 2, 1');
    expect(problems()).toEqual(['This card is in the deck already: change one of them.']);
    expect(screen.getByRole('textbox', { name: 'Card 3' }).getAttribute('aria-invalid')).toBe('true');
    type(list, '1');
    expect(problems()).toEqual(['A deck needs at least 2 cards: add some.']);
    type(list, '1, 2');
    type('Value of card 2', 'many');
    expect(problems()[0]).toContain('The value is a number from 0 on');
    expect(screen.getByRole('textbox', { name: 'Value of card 2' }).getAttribute('aria-invalid')).toBe('true');
  });

  it('[U20] adds a card on Enter and keeps the focus when one goes', () => {
    const { deck } = showChoice();
    choose('custom');
    type(list, '1, 2');
    const send = fireEvent.keyDown(screen.getByRole('textbox', { name: 'Card 1' }), { key: 'Enter' });
    expect(send).toBe(false);
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Card 2' }));
    type('Card 2', '7');
    expect(deck().cards.map(({ label }) => label)).toEqual(['1', '7', '2']);
    fireEvent.click(screen.getByRole('button', { name: 'Remove card 7' }));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Card 2' }));
    fireEvent.click(screen.getByRole('button', { name: 'Add a card' }));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Card 3' }));
  });
});
