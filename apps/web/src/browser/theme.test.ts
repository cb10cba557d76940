// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseContrast, chosenContrast, chooseTheme, watchTheme } from './theme.ts';

const firstScript = readFileSync(join(import.meta.dirname, '../../public/theme.js'), 'utf8');

/** A system that asks for these, and tells when it asks for something else. */
function aSystem(...asked: readonly string[]) {
  const told = new Set<() => void>();
  let wants = asked;
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: wants.some((want) => query.includes(want)),
    addEventListener: (_type: string, listener: () => void) => told.add(listener),
  }));
  return (...now: readonly string[]) => {
    wants = now;
    for (const listener of told) listener();
  };
}
function shown() {
  const { theme, contrast } = document.documentElement.dataset;
  return { theme, contrast };
}

beforeEach(() => {
  localStorage.clear();
  return () => vi.unstubAllGlobals();
});

describe('theme and contrast', () => {
  it('[U36] follow the system, also when it changes', () => {
    const changeTo = aSystem('contrast: more');
    watchTheme();
    expect(shown()).toEqual({ theme: 'light', contrast: 'more' });
    changeTo('scheme: dark');
    expect(shown()).toEqual({ theme: 'dark', contrast: 'standard' });
  });

  it('[U36] stay as they were chosen, whatever the system does', () => {
    const changeTo = aSystem();
    watchTheme();
    chooseContrast('more');
    chooseTheme('light');
    changeTo('scheme: dark');
    expect(shown()).toEqual({ theme: 'light', contrast: 'more' });
    chooseContrast('standard');
    changeTo('contrast: more');
    expect(shown()).toEqual({ theme: 'light', contrast: 'standard' });
    chooseContrast('system');
    expect(chosenContrast()).toBe('system');
    expect(shown()).toEqual({ theme: 'light', contrast: 'more' });
  });

  const choices = ['system', 'standard', 'more'] as const;
  const systems = [[], ['scheme: dark'], ['contrast: more'], ['scheme: dark', 'contrast: more']];
  it.each(choices.flatMap((choice) => systems.map((system) => [choice, system] as const)))(
    '[U36] are painted first as they stay: contrast %s where the system asks for %j',
    (choice, system) => {
      aSystem(...system);
      chooseContrast(choice);
      const stays = shown();
      for (const name of Object.keys(stays)) delete document.documentElement.dataset[name];
      runInThisContext(firstScript);
      expect(shown()).toEqual(stays);
    },
  );
});
