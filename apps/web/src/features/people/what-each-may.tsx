import type { Permissions } from '@planning-poker/poker';
import { t } from '../../messages/t.ts';
import { useGame } from '../../state/game-context.tsx';
import type { GameView } from '../../sync/game-store.ts';

const rights = { reveal: 'may.reveal', stories: 'may.stories', estimates: 'may.estimates' } as const;
const keys = ['reveal', 'stories', 'estimates'] as const satisfies readonly (keyof Permissions)[];

/** Null in a game that has ended: there is nothing to do in it. */
const permissions = ({ game }: GameView) => (game?.endedAt === null ? game.settings.permissions : null);

/** What everybody may do in this game, and what only those may who lead it. */
export function WhatEachMay() {
  const granted = useGame(permissions);
  if (granted === null) return null;
  const everybody = keys.filter((key) => granted[key] === 'everyone').map((key) => t(rights[key]));
  const leaders = keys.filter((key) => granted[key] === 'facilitators').map((key) => t(rights[key]));
  return (
    <p className="people-note">
      {t('may.everybody', { what: [t('may.vote'), ...everybody] })}{' '}
      {t('may.leaders', { what: [...leaders, t('may.lead')] })}
    </p>
  );
}
