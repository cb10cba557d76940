import { expect } from '@playwright/test';

import { test } from '../src/fixtures.ts';
import { WorkerRecord } from '../src/worker-record.ts';

// A trace would copy a thousand stories at each step.
test.use({ trace: 'off' });

test('[U10] a file is chosen or dropped, and a thousand rows are added with one event, and taken back with one', async ({
  gameWith,
}) => {
  const game = await gameWith(['Ana', 'Bo'], {
    settings: { permissions: { stories: 'everyone' } },
    stories: [{ title: 'Start' }],
  });
  const [ana, bo] = game.players;
  const workers = await WorkerRecord.of(ana.page);
  await ana.reload();
  await ana.backlog.dropFile('small.csv', 'title,key\nRefunds,PAY-1\n');
  await ana.backlog.recognises('A table with 1 story.');
  await ana.backlog.leavePreview();

  const rows = Array.from(
    { length: 999 },
    (_, place) => `"Story, number ${place}",PAY-${place},"${'Why. '.repeat(20)}"`,
  );
  await ana.backlog.chooseFile('large.csv', ['Summary,Issue key,Description', ...rows].join('\r\n'));
  await ana.backlog.recognises('A Jira export with 999 stories.');
  // Read apart, both files: the page itself reads only where no worker comes.
  await workers.hasAnswers(2, /import-worker/);
  await ana.backlog.addPreviewed('Add 999 stories');
  await ana.backlog.undoAdding(999);
  await ana.backlog.holds(1);
  await bo.backlog.holds(1);

  // What was taken back leaves its room: the same file fits again.
  await ana.backlog.chooseFile('large.csv', ['Summary,Issue key,Description', ...rows].join('\r\n'));
  await ana.backlog.addPreviewed('Add 999 stories');
  await bo.backlog.holds(1_000);
  await bo.reload();
  await bo.backlog.holds(1_000);

  const changes = await game.events('storiesAdded', 'storiesRemoved');
  // The game began with the first.
  expect(changes.map(({ type }) => type)).toEqual(['storiesAdded', 'storiesAdded', 'storiesRemoved', 'storiesAdded']);
});
