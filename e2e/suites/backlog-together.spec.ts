import { test } from '../src/ana-and-bo.ts';
import { everyoneMay } from '../src/everyone-may.ts';

test.use({ newGame: { settings: everyoneMay, stories: ['A', 'B', 'C'].map((title) => ({ title })) } });

test('[U14] whoever looks at a story alone brings the others there, and they vote on it together', async ({
  ana,
  bo,
}) => {
  await ana.backlog.unfold('B');
  await ana.backlog.press('Look at it alone');
  await ana.table.showsStory('B');
  await ana.heading.saysElsewhere('You look at this story alone. The others are at “A”.');
  // That Bo is still there shows in the card that he plays.
  await bo.table.vote('5');
  await bo.backlog.saysOf('A', 'you voted');
  await ana.heading.bringOthers();
  await bo.table.showsStory('B');
  await ana.heading.isWithOthers();
  await bo.table.vote('8');
  await ana.table.showsSeat('Bo', 'voted');
  await bo.backlog.choose('A');
  await bo.table.showsOwnCard('5');
});

test('[U14] one story is opened for voting, and each votes on it when they like', async ({ players, ana, bo }) => {
  await ana.backlog.unfold('B');
  await ana.backlog.press('Open for voting');
  for (const { backlog } of players) await backlog.saysOf('B', 'your card is missing');
  await bo.table.showsStory('A');
  await bo.backlog.voteOnNext();
  await bo.table.showsStory('B');
  await bo.table.vote('8');
  await bo.backlog.saysOf('B', 'you voted');
  await ana.table.showsStory('A');
  await ana.backlog.saysOf('B', 'your card is missing');
  await ana.backlog.voteOnNext();
  await ana.table.showsSeat('Bo', 'voted');
});

test('[U12] a title is edited where it stands in the list, by keyboard alone, for everybody', async ({
  players,
  ana,
  bo,
}) => {
  await ana.backlog.unfoldByKey('B');
  await ana.backlog.renameInPlace('B', 'B, in part');
  for (const { backlog } of players) await backlog.shows(['A', 'B, in part', 'C']);
  await bo.reload();
  await bo.backlog.shows(['A', 'B, in part', 'C']);
});

test('[U10] an addition is undone when its notice has long gone, and takes nobody else’s stories along', async ({
  players,
  ana,
  bo,
}) => {
  await ana.backlog.type('One\nTwo\nThree');
  await bo.backlog.shows(['A', 'B', 'C', 'One', 'Two', 'Three']);
  await bo.backlog.type('Two\nThree');
  const all = ['A', 'B', 'C', 'One', 'Two', 'Three', 'Two', 'Three'];
  for (const { backlog } of players) await backlog.shows(all);
  await ana.backlog.undoAddingLater(3);
  for (const { backlog } of players) await backlog.shows(['A', 'B', 'C', 'Two', 'Three']);
});
