import { gameIds } from '@planning-poker/protocol/client';
import { useState } from 'react';
import { forgetJoined, type JoinedGame, joinedGames, restoreJoined } from '../../browser/joined-games.ts';
import { t } from '../../messages/t.ts';
import { Button } from '../../ui/button.tsx';
import { useFocusNext } from '../../ui/use-focus-next.ts';
import { LastGame } from './last-game.tsx';
import './last-games.css';

/** As many as are looked at without searching. */
const shownAtFirst = 4;

interface LastGamesProps {
  readonly onOpen: (gameId: string) => void;
}

/** The games of this browser, to go back to; nothing where there are none. What is removed can be put back. */
export function LastGames({ onOpen }: LastGamesProps) {
  const [games, setGames] = useState(joinedGames);
  const [all, setAll] = useState(false);
  const [removed, setRemoved] = useState<JoinedGame | null>(null);
  const focusNext = useFocusNext();

  if (games.length === 0 && removed === null) return null;
  const remove = (game: JoinedGame) => {
    forgetJoined(game.gameId);
    setRemoved(game);
    setGames(joinedGames());
    focusNext('last-games-undo');
  };
  const undo = (game: JoinedGame) => {
    restoreJoined(game);
    setRemoved(null);
    setGames(joinedGames());
    focusNext(`last-game-${game.gameId}`);
  };
  const shown = all ? games : games.slice(0, shownAtFirst);
  return (
    <section className="last-games" aria-labelledby="last-games-title">
      <h2 id="last-games-title">{t('games.title')}</h2>
      <ul>
        {shown.map((game) => (
          <LastGame
            key={game.gameId}
            game={game}
            gameName={nameOf(game)}
            onOpen={onOpen}
            onRemove={() => remove(game)}
          />
        ))}
      </ul>
      {games.length > shown.length && (
        <Button look="ghost" onClick={() => setAll(true)}>
          {t('games.more', { count: games.length - shown.length })}
        </Button>
      )}
      <p role="status" className="last-games-removed">
        {removed !== null && t('games.removed', { game: nameOf(removed) })}
      </p>
      {removed !== null && (
        <Button id="last-games-undo" onClick={() => undo(removed)}>
          {t('games.undo')}
        </Button>
      )}
    </section>
  );
}

function nameOf({ gameId, name }: JoinedGame): string {
  return name ?? gameIds.format(gameId);
}
