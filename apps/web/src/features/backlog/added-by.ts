import type { StoryId } from '@planning-poker/poker';
import type { GameStore, GameView } from '../../sync/game-store.ts';

/**
 * The stories that a command of this tab has added, as soon as the tab has seen the version that the answer names: answer and event
 * come in any order. None where a snapshot has come in the event's place.
 */
export function addedBy(game: GameStore, correlationId: string, gameVersion: number): Promise<readonly StoryId[]> {
  const seen = (view: GameView) => view.confirmed !== null && view.confirmed.gameVersion >= gameVersion;
  const now = game.view.getState();
  if (seen(now)) return Promise.resolve(storiesOf(now, correlationId));
  return new Promise((resolve) => {
    const stop = game.view.subscribe((view) => {
      if (!seen(view)) return;
      stop();
      resolve(storiesOf(view, correlationId));
    });
  });
}

function storiesOf({ lastEvents }: GameView, correlationId: string): readonly StoryId[] {
  return lastEvents.flatMap((event) =>
    event.type === 'storiesAdded' && event.correlationId === correlationId
      ? event.data.stories.map(({ storyId }) => storyId)
      : [],
  );
}
