import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createGame, readSummary } from './api/http.ts';
import { App } from './app/app.tsx';
import { SafetyNet } from './app/safety-net.tsx';
import type { Services } from './app/services.ts';
import { hasJoined, rememberJoined } from './browser/joined-games.ts';
import { putOff } from './browser/later.ts';
import { watchTheme } from './browser/theme.ts';
import { openKeptGame } from './sync/open-kept-game.ts';
import { participantToken } from './sync/participant-token.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/ui.css';
import './styles/forced-colors.css';
import './styles/panels.css';

const services: Services = {
  openGame: (gameId, options) => openKeptGame(gameId, participantToken(), options),
  readSummary,
  createGame: (game, starter) => createGame({ ...game, facilitator: { ...starter, token: participantToken() } }),
  hasJoined,
  rememberJoined,
};

watchTheme();
if (import.meta.env.PROD) putOff(async () => (await import('./browser/keep-shell.ts')).keepShell());
const place = document.getElementById('app');
if (place === null) throw new Error('index.html has no #app.');
createRoot(place).render(
  <StrictMode>
    <SafetyNet>
      <App services={services} />
    </SafetyNet>
  </StrictMode>,
);
