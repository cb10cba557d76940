import { lazily } from '../ui/lazily.ts';

const load = () => import('./message-pages.tsx');

/** Pages that most people never see. */
export const Left = lazily(async () => (await load()).Left);
export const Removed = lazily(async () => (await load()).Removed);
export const Unknown = lazily(async () => (await load()).Unknown);
export const Problem = lazily(async () => (await load()).Problem);
export const EndedPage = lazily(async () => (await import('./ended-page.tsx')).EndedPage);
export const LookBackPage = lazily(async () => (await import('./look-back-page.tsx')).LookBackPage);
export const LookBackLinks = lazily(async () => (await import('./look-back-links.tsx')).LookBackLinks);
export const LookBackPanel = lazily(async () => (await import('./look-back-panel.tsx')).LookBackPanel);
export const SummaryPage = lazily(async () => (await import('./summary-page.tsx')).SummaryPage);
export const ImportGame = lazily(async () => (await import('../features/import/import-game.tsx')).ImportGame);
export const StartPage = lazily(async () => (await import('../features/start/start-page.tsx')).StartPage);

/** Draws nothing: it tells. */
export const News = lazily(async () => (await import('../features/news/news.tsx')).News);

/** Sheets to which the menu leads. */
export const sheets = {
  settings: lazily(async () => (await import('../features/settings/settings-sheet.tsx')).SettingsSheet),
  keys: lazily(async () => (await import('../features/menu/keys-sheet.tsx')).KeysSheet),
};
