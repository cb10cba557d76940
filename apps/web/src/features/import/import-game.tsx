import { importedGame } from '@planning-poker/poker';
import type { TakenGame } from '@planning-poker/poker';
import type { CreateGameBody } from '@planning-poker/protocol';
import { type ChangeEvent, useId, useState } from 'react';
import { importGame } from '../../messages/en/import-game.ts';
import { t, teach } from '../../messages/t.ts';
import { problemText } from './problem-text.ts';
import { readTakenGame } from './read-taken-game.ts';
import './import-game.css';

teach(importGame);

type NewGame = Omit<CreateGameBody, 'facilitator'>;

export interface ImportGameProps {
  /** The game in the file; null: none is chosen, or none that can be used. */
  readonly onGame: (game: NewGame | null) => void;
}

const bytesPerMegabyte = 1_048_576;
/** What the server takes in one step, with room for who begins the game. */
const megabytesAtMost = 4;
const gameBytesAtMost = megabytesAtMost * bytesPerMegabyte - 4_096;
/** Its line ends and indents make a file some times as large as what is in it; what is larger than this is not even read. */
const fileBytesAtMost = 8 * gameBytesAtMost;

/** A game that was taken away is to go on: chooses its file, and says what is in it or what is wrong with it. */
export function ImportGame({ onGame }: ImportGameProps) {
  const id = useId();
  const [game, setGame] = useState<TakenGame | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const take = (read: TakenGame | null, why: string | null) => {
    setGame(read);
    setProblem(why);
    onGame(read === null ? null : bodyOf(read));
  };
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (file === undefined) return take(null, null);
    const tooLarge = t('importGame.tooLarge', { megabytes: megabytesAtMost });
    if (file.size > fileBytesAtMost) return take(null, tooLarge);
    const text = await textOf(file);
    if (text === null) return take(null, t('importGame.unreadable'));
    const read = readTakenGame(text);
    if (!read.ok) return take(null, problemText(read.error));
    return bytesOf(read.value) > gameBytesAtMost ? take(null, tooLarge) : take(read.value, null);
  };
  return (
    <div className="import-game field">
      <label htmlFor={id} className="field-label">
        {t('importGame.file')}
      </label>
      <input
        id={id}
        type="file"
        accept=".json,application/json"
        aria-invalid={problem !== null || undefined}
        aria-describedby={problem === null ? `${id}-how` : `${id}-problem`}
        onChange={(event) => void choose(event)}
      />
      {problem !== null && (
        <p id={`${id}-problem`} className="field-problem" role="alert">
          {problem}
        </p>
      )}
      <p className="import-ready" role="status">
        {game === null ? '' : readyText(game)}
      </p>
      <p id={`${id}-how`} className="import-how">
        {t('importGame.how')}
      </p>
    </div>
  );
}

function readyText({ name, stories }: TakenGame): string {
  const estimated = stories.filter(({ estimate }) => estimate !== null).length;
  return t('importGame.ready', { name, count: stories.length, estimated });
}

/** The wire's type is the same but for `readonly`, which JSON does not know. */
function bodyOf(game: TakenGame): NewGame {
  return importedGame(game) as NewGame;
}

function bytesOf(game: TakenGame): number {
  return new Blob([JSON.stringify(bodyOf(game))]).size;
}

/** null: the file is gone, or may not be read. */
async function textOf(file: File): Promise<string | null> {
  try {
    return await file.text();
  } catch {
    return null;
  }
}
