// @vitest-environment jsdom
import { takenGame } from '@planning-poker/poker';
import { limits } from '@planning-poker/protocol';
import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { aGame, aStory } from '../../testing/a-game.ts';
import { showAlone } from '../../testing/show.tsx';
import { ImportGame } from './import-game.tsx';

const game = aGame({ stories: [aStory('One', { status: 'estimated', estimate: '5' }), aStory('Two')] });
const text = JSON.stringify(takenGame(game));

async function choose(...files: readonly File[]) {
  await act(async () => {
    fireEvent.change(screen.getByLabelText('File of a game (JSON)'), { target: { files } });
  });
}

function showImport() {
  const onGame = vi.fn();
  showAlone(<ImportGame onGame={onGame} />);
  return onGame;
}

describe('ImportGame', () => {
  it('[U44] says what is in a file, and gives the game in it', async () => {
    const onGame = showImport();
    await choose(new File([text], 'game.json'));
    expect(screen.getByRole('status').textContent).toBe(
      '“Sprint 42” is ready: 2 stories, 1 with an estimate. Start the game to go on with it.',
    );
    expect(onGame).toHaveBeenLastCalledWith(
      expect.objectContaining({
        name: 'Sprint 42',
        stories: [expect.objectContaining({ estimate: '5' }), expect.anything()],
      }),
    );
  });

  it('[U45] says beside the field what is wrong with a file, and gives none', async () => {
    const onGame = showImport();
    await choose(new File([text], 'game.json'));
    await choose(new File(['{'], 'game.json'));
    expect(screen.getByRole('alert').textContent).toContain('This is no JSON');
    expect(screen.getByLabelText('File of a game (JSON)').getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('status').textContent).toBe('');
    expect(onGame).toHaveBeenLastCalledWith(null);
    await choose();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('[U45] weighs what is in a file, not its blanks', async () => {
    const onGame = showImport();
    const stories = (count: number) =>
      Array.from({ length: count }, (_, place) =>
        aStory(`S${place}`, { description: 'd'.repeat(10_000), notes: 'n'.repeat(10_000) }),
      );
    const fileOf = (count: number, indent: string) =>
      new File([JSON.stringify(takenGame(aGame({ stories: stories(count) })), null, indent)], 'game.json');
    const fitting = Math.floor(limits.importBytes / 20_200);
    await choose(fileOf(fitting, ' '.repeat(10)));
    expect(onGame).toHaveBeenLastCalledWith(expect.objectContaining({ name: 'Sprint 42' }));
    await choose(fileOf(fitting + 3, ''));
    expect(screen.getByRole('alert').textContent).toContain('Take stories or rounds out of it.');
    expect(onGame).toHaveBeenLastCalledWith(null);
  });

  it('[U45] reads no file that the server would not take, and survives one that cannot be read', async () => {
    const onGame = showImport();
    const huge = new File([text], 'game.json');
    Object.defineProperty(huge, 'size', { value: 8 * limits.importBytes });
    await choose(huge);
    expect(screen.getByRole('alert').textContent).toContain('at most 4 MB');
    const gone = new File([text], 'game.json');
    gone.text = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    await choose(gone);
    expect(screen.getByRole('alert').textContent).toContain('could not be read');
    expect(onGame).toHaveBeenLastCalledWith(null);
  });
});
