import type { Command } from '../command.ts';
import { deckById } from '../decks.ts';
import { type Scene, scene } from './scene.ts';

/** A session that has every kind of event: two rounds, a changed vote, an anonymous reveal, a removal, an ending. */
export function fullSession(): Scene {
  const table = scene(['ana', 'bo'], { settings: { changeVoteAfterReveal: true, autoReveal: false } });
  const ana = (command: Command): void => {
    table.does('ana', command);
  };
  table.votes({ ana: '5', bo: '8' });
  table.reveal();
  table.does('bo', table.vote('13'));
  ana({ type: 'restartVoting', storyId: 's1', round: 1 });
  table.votes({ bo: '8' });
  table.does('bo', { type: 'withdrawVote', storyId: 's1', round: 2 });
  ana({ type: 'acceptEstimate', storyId: 's1', estimate: '5' });
  ana({ type: 'skipStory', storyId: 's2' });
  ana({ type: 'openVoting', storyIds: ['s2', 's3'] });
  ana({ type: 'addStories', stories: [{ title: 'A', link: 'https://a.example' }] });
  ana({ type: 'editStory', storyId: 's1', notes: 'n', key: null, title: 'B' });
  ana({ type: 'moveStory', storyId: 's1', before: null });
  ana({ type: 'removeStory', storyId: 's1' });
  ana({ type: 'restoreStory', storyId: 's1' });
  ana({ type: 'withdrawEstimate', storyId: 's1' });
  ana({ type: 'removeStories', storyIds: ['s3', 's4'] });
  ana({ type: 'restoreStory', storyId: 's3' });
  ana({ type: 'startTimer', seconds: 5 });
  ana({ type: 'pauseTimer' });
  ana({ type: 'resumeTimer' });
  ana({ type: 'stopTimer' });
  ana({ type: 'startTimer', seconds: 1 });
  table.now += 5_000;
  table.keepUp();
  ana({ type: 'configureGame', name: 'New', deck: deckById('hours')!, settings: { anonymousVotes: true } });
  table.does('bo', table.vote('8', 's2'));
  table.reveal('s2');
  ana({ type: 'nudge', playerIds: ['bo'] });
  ana({ type: 'sendReaction', emoji: '🎉', playerId: 'bo' });
  table.does('bo', { type: 'renamePlayer', name: 'Bob' });
  table.does('bo', { type: 'changeRole', role: 'observer' });
  ana({ type: 'promoteFacilitator', playerId: 'bo' });
  ana({ type: 'removePlayer', playerId: 'bo' });
  ana({ type: 'readmitPlayer', playerId: 'bo' });
  ana({ type: 'endGame' });
  ana({ type: 'reopenGame' });
  return table;
}
