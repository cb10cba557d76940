import type { StoryId } from '@planning-poker/poker';
import type { PublicEvent } from '@planning-poker/protocol';
import type { HistoryReader } from '../../api/history.ts';
import type { GameStore, GameView } from '../../sync/game-store.ts';

/**
 * The stories that a command of this tab has added, as soon as the tab has seen the version that the answer names: answer and event
 * come in any order. Where a snapshot came in the event's place, the log is asked for that one version: an event says whose command it was,
 * so nobody else's stories are among them, whatever they are called. None where the log cannot be read.
 */
export async function addedBy(
  game: GameStore,
  correlationId: string,
  gameVersion: number,
  readEvents: HistoryReader['events'],
): Promise<readonly StoryId[]> {
  const { lastEvents } = await viewAt(game, gameVersion);
  const seen = storiesOf(lastEvents, correlationId);
  if (seen.length > 0) return seen;
  const page = await readEvents(gameVersion - 1, 1);
  return page.ok ? storiesOf(page.value.events, correlationId) : [];
}

function viewAt(game: GameStore, gameVersion: number): Promise<GameView> {
  const isSeen = ({ confirmed }: GameView) => confirmed !== null && confirmed.gameVersion >= gameVersion;
  const now = game.view.getState();
  if (isSeen(now)) return Promise.resolve(now);
  return new Promise((resolve) => {
    const stop = game.view.subscribe((view) => {
      if (!isSeen(view)) return;
      stop();
      resolve(view);
    });
  });
}

function storiesOf(events: readonly PublicEvent[], correlationId: string): readonly StoryId[] {
  return events.flatMap((event) =>
    event.type === 'storiesAdded' && event.correlationId === correlationId
      ? event.data.stories.map(({ storyId }) => storyId)
      : [],
  );
}
