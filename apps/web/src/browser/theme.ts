import { recall, remember } from './storage.ts';

export type Theme = 'system' | 'light' | 'dark';

const paper = { light: '#f6f5f1', dark: '#121614' };

export function chosenTheme(): Theme {
  const theme = recall('theme');
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

export function chooseTheme(theme: Theme): void {
  remember('theme', theme);
  applyTheme();
}

/** Puts the theme on the page, and follows the system for as long as nobody has chosen. `public/theme.js` did it first. */
export function watchTheme(): void {
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', applyTheme);
  applyTheme();
}

function applyTheme(): void {
  const chosen = chosenTheme();
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const theme = chosen === 'system' ? system : chosen;
  document.documentElement.dataset['theme'] = theme;
  document.querySelector('meta[name=theme-color]')?.setAttribute('content', paper[theme]);
}
