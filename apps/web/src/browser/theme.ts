import { recall, remember } from './storage.ts';

export type Theme = 'system' | 'light' | 'dark';
export type Contrast = 'system' | 'standard' | 'more';

const paper = { light: '#f6f5f1', dark: '#121614' };
const prefersDark = '(prefers-color-scheme: dark)';
const prefersContrast = '(prefers-contrast: more)';

export function chosenTheme(): Theme {
  const theme = recall('theme');
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

export function chooseTheme(theme: Theme): void {
  remember('theme', theme);
  applyTheme();
}

export function chosenContrast(): Contrast {
  const contrast = recall('contrast');
  return contrast === 'standard' || contrast === 'more' ? contrast : 'system';
}

export function chooseContrast(contrast: Contrast): void {
  remember('contrast', contrast);
  applyTheme();
}

/** Puts the theme on the page, and follows the system for as long as nobody has chosen. `public/theme.js` did it first. */
export function watchTheme(): void {
  for (const query of [prefersDark, prefersContrast]) matchMedia(query).addEventListener('change', applyTheme);
  applyTheme();
}

function applyTheme(): void {
  const chosen = chosenTheme();
  const system = matchMedia(prefersDark).matches ? 'dark' : 'light';
  const theme = chosen === 'system' ? system : chosen;
  const contrast = chosenContrast();
  const more = contrast === 'more' || (contrast === 'system' && matchMedia(prefersContrast).matches);
  const { dataset } = document.documentElement;
  dataset['theme'] = theme;
  dataset['contrast'] = more ? 'more' : 'standard';
  document.querySelector('meta[name=theme-color]')?.setAttribute('content', paper[theme]);
}
