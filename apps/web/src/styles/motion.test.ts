import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const source = join(import.meta.dirname, '..');
const sheets = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.css'));
const texts = sheets.map((path) => readFileSync(join(source, path), 'utf8'));
const longestMs = 300;

/** What a transition or an animation takes, as it is written: the first time of each part; the second one is a delay. */
function durationsIn(css: string): readonly string[] {
  const declared = [...css.matchAll(/(?:animation|transition)(?:-duration)?:([^;}]+)/g)].flatMap(([, value = '']) =>
    value.split(/,(?![^(]*\))/),
  );
  return declared.flatMap((part) => /var\(--(?:fast|slow)\)|(?<![\w.-])[\d.]+m?s\b/.exec(part)?.[0] ?? []);
}

/** In the sheets' own lengths of time, the longest that there is. */
function milliseconds(duration: string): number {
  const [, name] = /var\((--\w+)\)/.exec(duration) ?? [];
  if (name === undefined) return Number.parseFloat(duration) * (duration.endsWith('ms') ? 1 : 1_000);
  return Math.max(
    ...texts
      .flatMap((css) => [...css.matchAll(new RegExp(`${name}:\\s*([^;]+);`, 'g'))])
      .map((at) => milliseconds(at[1] ?? '')),
  );
}

describe('motion', () => {
  it('[U26] [U28] takes 300 ms at most, wherever it is', () => {
    const durations = texts.flatMap(durationsIn);
    expect(durations.length).toBeGreaterThan(10);
    expect(durations.filter((duration) => !(milliseconds(duration) <= longestMs))).toEqual([]);
  });

  it('would be caught being slow', () => {
    const slow = durationsIn('a { animation: rise 2.4s ease; transition: color var(--fast), translate 400ms 1s }');
    expect(slow).toEqual(['2.4s', 'var(--fast)', '400ms']);
    expect(slow.map(milliseconds)).toEqual([2_400, 120, 400]);
  });
});
