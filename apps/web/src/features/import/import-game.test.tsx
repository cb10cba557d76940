// @vitest-environment jsdom
import { takenGame } from '@planning-poker/poker';
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

  it('[U45] reads no file that the server would not take, and survives one that cannot be read', async () => {
    const onGame = showImport();
    const large = new File([text], 'game.json');
    Object.defineProperty(large, 'size', { value: 4 * 1_048_576 + 1 });
    await choose(large);
    expect(screen.getByRole('alert').textContent).toContain('at most 4 MB');
    const gone = new File([text], 'game.json');
    gone.text = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    await choose(gone);
    expect(screen.getByRole('alert').textContent).toContain('could not be read');
    expect(onGame).toHaveBeenLastCalledWith(null);
  });
});
