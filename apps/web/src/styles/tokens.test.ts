import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');

/** The colours that a rule sets, by name. */
function coloursOf(selector: string): { [name: string]: string } {
  const body = css.slice(css.indexOf(`\n${selector} {`)).split('}')[0] ?? '';
  const found = [...body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)];
  return Object.fromEntries(found.map(([, name = '', value = '']): [string, string] => [name, value]));
}

const light = coloursOf(':root');
const dark = { ...light, ...coloursOf("[data-theme='dark']") };
const themes = {
  light,
  dark,
};
const more = coloursOf("[data-contrast='more']");
const highContrastThemes = {
  'light, more contrast': { ...light, ...more },
  'dark, more contrast': { ...dark, ...more, ...coloursOf("[data-theme='dark'][data-contrast='more']") },
};

/** WCAG 2.2: text on what it stands on, 4.5 to 1; 7 to 1 where more is asked for. */
const texts = [
  ...['ink', 'ink-2', 'ink-3'].flatMap((ink) => ['paper', 'surface', 'felt-wash'].map((ground) => [ink, ground])),
  ['ink', 'sunken'],
  ['ink', 'card-face'],
  ['on-felt', 'felt'],
  ['on-felt', 'felt-strong'],
  ['felt-strong', 'felt-wash'],
  ['felt-strong', 'surface'],
  ['warn', 'warn-wash'],
  ['bad', 'bad-wash'],
  ['bad', 'paper'],
  ...['low', 'high'].flatMap((end) => ['surface', 'card-face', 'felt-wash'].map((ground) => [end, ground])),
];

/** What shows a state or the bounds of a control: 3 to 1; 4.5 where more is asked for. */
const shapes = [
  ['line-strong', 'paper'],
  ['line-strong', 'surface'],
  ['line-strong', 'felt-wash'],
  ['card-back', 'felt-wash'],
  ['felt', 'paper'],
  ['felt', 'surface'],
];

describe.each(Object.entries(highContrastThemes))('[U36] the %s theme', (_, colours) => {
  it.each(texts)('lets %s be read on %s by those who need more', (ink, ground) => {
    expect(contrastOf(colours, ink, ground)).toBeGreaterThanOrEqual(7);
  });

  it.each(shapes)('lets %s be seen on %s by those who need more', (shape, ground) => {
    expect(contrastOf(colours, shape, ground)).toBeGreaterThanOrEqual(4.5);
  });
});

describe.each(Object.entries(themes))('the %s theme', (_, colours) => {
  it.each(texts)('lets %s be read on %s', (ink, ground) => {
    expect(contrastOf(colours, ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(shapes)('lets %s be seen on %s', (shape, ground) => {
    expect(contrastOf(colours, shape, ground)).toBeGreaterThanOrEqual(3);
  });
});

it('measures as WCAG does', () => {
  const colours = { black: '#000000', white: '#ffffff', grey: '#777777' };
  expect(contrastOf(colours, 'black', 'white')).toBe(21);
  expect(contrastOf(colours, 'grey', 'white')).toBeCloseTo(4.48, 2);
});

function contrastOf(colours: { [name: string]: string }, one = '', other = ''): number {
  const [darker = 0, lighter = 0] = [luminanceOf(colours[one]), luminanceOf(colours[other])].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminanceOf(colour: string | undefined): number {
  if (colour === undefined) throw new Error('There is no such colour.');
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
