import { gameIds } from '@planning-poker/protocol/client';
import type { MouseEvent } from 'react';
import type { JoinedGame } from '../../browser/joined-games.ts';
import { addressOf } from '../../browser/location.ts';
import { nowMs } from '../../browser/now.ts';
import { t } from '../../messages/t.ts';
import { times } from '../../messages/time-words.ts';
import { Icon } from '../../ui/icon.tsx';

interface LastGameProps {
  readonly game: JoinedGame;
  readonly gameName: string;
  readonly onOpen: (gameId: string) => void;
  readonly onRemove: () => void;
}

/** A way back to one game: a true link, which opens in a tab of its own too. */
export function LastGame({ game, gameName, onOpen, onRemove }: LastGameProps) {
  const { gameId, name, openedAt } = game;
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onOpen(gameId);
  };
  return (
    <li className="last-game">
      <a id={`last-game-${gameId}`} href={addressOf(`/g/${gameId}`)} onClick={open}>
        <span className="last-game-name">{gameName}</span>
        <span className="last-game-when">
          {name !== null && <span>{gameIds.format(gameId)}</span>}
          {openedAt !== null && <span>{times.ago(openedAt, nowMs())}</span>}
        </span>
      </a>
      <button
        type="button"
        className="icon-button"
        aria-label={t('games.remove', { game: gameName })}
        onClick={onRemove}
      >
        <Icon name="close" />
      </button>
    </li>
  );
}
