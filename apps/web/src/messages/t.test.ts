import { describe, expect, it } from 'vitest';
import { createTranslator } from './t.ts';

function english() {
  const translator = createTranslator('en');
  translator.teach({
    'turnout.voted': { one: '{count} of {voters} has voted.', other: '{count} of {voters} have voted.' },
    'turnout.waitingFor': '{counted} Waiting for {names}.',
    'figure.number': '{value}',
    brand: 'Planning poker',
  });
  return translator;
}

describe('createTranslator', () => {
  it('fills in names', () => {
    expect(english().translate('figure.number', { value: 'x' })).toBe('x');
  });

  it('chooses the plural form by the count', () => {
    const { translate } = english();
    expect(translate('turnout.voted', { count: 1, voters: 7 })).toBe('1 of 7 has voted.');
    expect(translate('turnout.voted', { count: 5, voters: 7 })).toBe('5 of 7 have voted.');
  });

  it('writes lists and numbers as the language does', () => {
    const { translate } = english();
    expect(translate('turnout.waitingFor', { counted: '1', names: ['Ana', 'Bo', 'Chidi'] })).toBe(
      '1 Waiting for Ana, Bo, and Chidi.',
    );
    expect(translate('figure.number', { value: 1234.567 })).toBe('1,234.57');
  });

  it('takes forms that English has not', () => {
    const arabic = createTranslator('ar');
    arabic.teach({ 'join.count': { two: 'شخصان', few: '{count} أشخاص', other: '{count} شخص' } });
    expect(arabic.translate('join.count', { count: 2 })).toBe('شخصان');
    expect(arabic.translate('join.count', { count: 3 })).toMatch(/أشخاص/);
  });

  it('fills in text as it stands, braces and all', () => {
    expect(english().translate('turnout.waitingFor', { counted: '{names}', names: ['{counted}'] })).toBe(
      '{names} Waiting for {counted}.',
    );
  });

  it('knows what it was taught, and nothing else', () => {
    const { knows } = english();
    expect([knows('brand'), knows('close'), knows('toString')]).toEqual([true, false, false]);
  });
});
