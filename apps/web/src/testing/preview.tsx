import { createRoot } from 'react-dom/client';
import { App } from '../app/app.tsx';
import type { Services } from '../app/services.ts';
import { TablePage } from '../app/table-page.tsx';
import { watchTheme } from '../browser/theme.ts';
import { GameProvider } from '../state/game-context.tsx';
import { NoticesProvider, useNotices } from '../state/notices.tsx';
import { Button } from '../ui/button.tsx';
import { aSummary } from './a-summary.ts';
import { fakeStore } from './fake-store.ts';
import { pageScenes } from './page-scenes.ts';
import { scenes } from './scenes.ts';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/ui.css';
import '../styles/forced-colors.css';
import '../styles/panels.css';

/** Shows one scene without a server, for looking at it: `preview.html?scene=voting`. */
const query = new URLSearchParams(location.search);
const name = query.get('scene') ?? 'voting';
const summary = aSummary({ passwordRequired: name === 'password' });

const services: Services = {
  openGame: () => fakeStore(pageScenes[name]),
  readSummary: () =>
    Promise.resolve(
      name === 'unknown' ? { ok: false, error: { code: 'unknown_game', message: null } } : { ok: true, value: summary },
    ),
  createGame: () => Promise.resolve({ ok: false, error: { code: 'unreachable', message: null } }),
  hasJoined: () => name === 'loading',
  rememberJoined: () => undefined,
};

function Say() {
  const { say } = useNotices();
  return (
    <Button className="sr-only" onClick={() => say('Your 5 was taken back. That round is over.', { tone: 'bad' })}>
      say
    </Button>
  );
}

function Scene() {
  if (name === 'start') history.replaceState(null, '', '/');
  if (name in pageScenes) history.replaceState(null, '', '/g/k7m29qxt4b1c');
  const view = scenes[name]?.();
  if (view === undefined) return <App services={services} />;
  const game = fakeStore(view);
  Object.assign(globalThis, { game, scenes });
  return (
    <GameProvider game={game}>
      <NoticesProvider>
        <TablePage />
        <Say />
      </NoticesProvider>
    </GameProvider>
  );
}

watchTheme();
const place = document.getElementById('app');
if (place !== null) createRoot(place).render(<Scene />);
