import { expect } from '@playwright/test';

import { expectNoViolation } from '../src/no-violation.ts';
import { expectAllConverged } from '../src/converged.ts';
import { everyoneMay } from '../src/everyone-may.ts';
import { test } from '../src/fixtures.ts';

const named = (...titles: readonly string[]) => ({
  settings: everyoneMay,
  stories: titles.map((title) => ({ title })),
});

const pasted = [
  ['Read as plain lines: 6 stories.', 'One\nTwo\nThree\nFour\nFive\nSix'],
  ['A Markdown list with 2 stories.', '# Payments\n\n- [ ] [Refunds](https://t.example/1)\n- **Export**\n'],
  ['A table with 2 stories.', 'title;key\nRefunds, in part;PAY-1\nExport;PAY-2\n'],
  ['A table with 2 stories.', 'PAY-1\tRefunds\nPAY-2\tExport\n'],
  ['A Jira export with 1 story.', 'Summary,Issue key,Issue id,Sprint,Sprint\n"Refunds, ""in part""",PAY-1,1,2,3\n'],
  [
    'GitHub issues: 1 story.',
    '[{"number":1,"title":"Refunds","html_url":"https://github.com/o/r/issues/1","body":"Why"}]',
  ],
  [
    'GitHub issues: 2 stories.',
    '\nShowing 2 of 2 open issues in o/r\n\n#1  Refunds  bug  about 1 day ago\n#2  Export  about 2 days ago\n',
  ],
  ['A Linear export with 1 story.', '"ID","Team","Title","Status"\n"ENG-1","Core","Refunds","Todo"\n'],
] as const;

test('[U10] whatever is pasted is recognised and shown before anybody else sees it', async ({ gameWith }) => {
  const { players } = await gameWith(['Ana', 'Bo'], named('Start'));
  const [ana, bo] = players;
  for (const [words, text] of pasted) {
    await ana.backlog.paste(text);
    await ana.backlog.recognises(words);
    await ana.backlog.leavePreview();
  }
  await bo.backlog.shows(['Start']);
});

test('[U10] a paste is looked through, mapped, added in one step for everybody, and undone in one', async ({
  gameWith,
}) => {
  const game = await gameWith(['Ana', 'Bo'], named('Export'));
  const [ana, bo] = game.players;
  await ana.backlog.paste('Who\tWhat\tNumber\nBo\tExport\tPAY-1\nAna\tRefunds\tPAY-2\nChidi\tDark mode\tPAY-3');
  await ana.backlog.recognises('A table with 4 stories.');
  await ana.backlog.preview.getByRole('checkbox', { name: 'The first row names the columns' }).check();
  await ana.backlog.mapColumn('Title', 'What');
  await ana.backlog.mapColumn('Key', 'Number');
  await ana.backlog.recognises('1 story is there already and not ticked.');
  await ana.backlog.tick('Dark mode', false);
  await ana.backlog.tick('Dark mode', true);
  await ana.backlog.addPreviewed('Add 2 stories');
  await bo.backlog.shows(['Export', 'Refunds', 'Dark mode']);
  await ana.backlog.undoAdding(2);
  await bo.backlog.shows(['Export']);
  await ana.table.says('2 stories are taken out again.');

  // The game began with the other one.
  expect(await game.events('storiesAdded')).toHaveLength(2);
});

test('[U11] what a limit cuts is said before it is added', async ({ gameWith }) => {
  const { players } = await gameWith(['Ana'], named('Start'));
  const [ana] = players;
  await ana.backlog.type('x'.repeat(301));
  await ana.backlog.recognises('title shortened');
  await ana.backlog.leavePreview();
  await ana.backlog.clear();
  await ana.backlog.paste(Array.from({ length: 1_001 }, (_, place) => `Story ${place}`).join('\n'));
  await ana.backlog.recognises('This game has room for 999 more stories: only the first 999 are added.');
});

test('[U12] [U13] a story is edited where it stands, and its Markdown is safe', async ({ gameWith }) => {
  const { players } = await gameWith(['Ana', 'Bo'], named('Refunds', 'Export'));
  const [ana, bo] = players;
  const errors: string[] = [];
  bo.page.on('dialog', (dialog) => errors.push(dialog.message()));
  await ana.heading.edit({
    'Title of the story': 'Part refunds',
    Key: 'PAY-118',
    Link: 'https://tracker.example/118',
    'Description (Markdown)':
      '**Why** <img src=x onerror=alert(1)> [bad](javascript:alert(1)) [good](https://t.example/)',
    'Notes (Markdown)': 'Ask Chidi',
  });
  await bo.table.showsStory('Part refunds');
  await expect(bo.page.getByRole('link', { name: 'PAY-118' })).toHaveAttribute('href', 'https://tracker.example/118');
  const description = await bo.heading.readsDescription();
  await expect(description.locator('strong')).toHaveText('Why');
  await expect(description.getByRole('link')).toHaveCount(1);
  await expect(description).toContainText('<img src=x onerror=alert(1)>');
  expect(errors).toEqual([]);

  await bo.backlog.unfold('Export');
  await bo.backlog.press('Edit');
  await bo.heading.fill({ 'Title of the story': 'Export the ledger' });
  await ana.backlog.shows(['Part refunds', 'Export the ledger']);
});

test('[U12] stories are reordered by dragging, by keyboard and by buttons, for everybody', async ({ gameWith }) => {
  const { players } = await gameWith(['Ana', 'Bo'], named('A', 'B', 'C', 'D'));
  const [ana, bo] = players;
  await ana.backlog.drag('D', 'B');
  await bo.backlog.shows(['A', 'D', 'B', 'C']);
  await bo.backlog.moveByKey('A', 'ArrowDown');
  await ana.backlog.shows(['D', 'A', 'B', 'C']);
  await ana.backlog.unfold('C');
  await ana.backlog.press('Up');
  await bo.backlog.shows(['D', 'A', 'C', 'B']);
  await bo.reload();
  await bo.backlog.shows(['D', 'A', 'C', 'B']);
});

test('[U12] a story is removed without a question, and comes back by the notice or later', async ({ gameWith }) => {
  const { players } = await gameWith(['Ana', 'Bo'], named('A', 'B', 'C'));
  const [ana, bo] = players;
  await ana.backlog.unfold('B');
  await ana.backlog.press('Remove');
  await bo.backlog.shows(['A', 'C']);
  await ana.backlog.undo();
  await bo.backlog.shows(['A', 'B', 'C']);
  await bo.backlog.unfold('C');
  await bo.backlog.press('Remove');
  await ana.backlog.shows(['A', 'B']);
  await ana.reload();
  await ana.backlog.restoreLater('C');
  await bo.backlog.shows(['A', 'B', 'C']);
  await bo.backlog.unfold('C');
  await bo.backlog.press('Skip');
  await ana.backlog.saysOf('C', 'skipped');
});

test('[U14] two people estimate several open stories in their own time', async ({ gameWith }) => {
  const { players } = await gameWith(['Ana', 'Bo'], named('A', 'B', 'C'));
  const [ana, bo] = players;
  await ana.table.vote('5');
  await bo.table.vote('5');
  await ana.backlog.openSeveral(['B', 'C']);
  await bo.backlog.saysMissing('Your card is missing on 2 other open stories.');
  await bo.backlog.voteOnNext();
  await bo.table.showsStory('B');
  await bo.heading.saysElsewhere('You look at this story alone. The others are at “A”.');
  await bo.table.vote('8');
  await bo.backlog.saysOf('B', 'you voted');
  await bo.backlog.voteOnNext();
  await bo.table.showsStory('C');
  await bo.table.vote('13');
  await bo.backlog.misses(/Your card is missing/);
  await ana.table.showsStory('A');
  await ana.table.showsOwnCard('5');
  await ana.backlog.saysMissing('Your card is missing on 2 other open stories.');
  await ana.backlog.voteOnNext();
  await ana.table.showsStory('B');
  await ana.table.showsSeat('Bo', 'voted');
  await ana.table.vote('8');
  await ana.facilitator.reveal();
  await ana.table.showsSeat('Bo', '8');
  await bo.heading.goToOthers();
  await bo.heading.isWithOthers();
  await bo.table.showsOwnCard('5');
});

test('[U14] somebody looks elsewhere, through a reload and a moment offline, and moves nobody', async ({
  gameWith,
}) => {
  const { players } = await gameWith(['Ana', 'Bo', 'Chidi'], { stories: [{ title: 'A' }, { title: 'B' }] });
  const [ana, bo, chidi] = players;
  await ana.backlog.choose('B');
  await ana.table.showsStory('B');
  await bo.table.showsStory('A');
  await bo.table.vote('5');
  await ana.heading.goToOthers();
  await ana.table.showsSeat('Bo', 'voted');
  await ana.hasSettled();
  await ana.backlog.choose('B');
  await ana.reload();
  await ana.table.showsStory('B');
  await ana.heading.saysElsewhere('You look at this story alone. The others are at “A”.');
  await bo.table.showsStory('A');
  // It is this tab's alone.
  const elsewhere = await ana.openAnotherTab();
  await elsewhere.table.showsStory('A');
  await ana.heading.goToOthers();
  await ana.reload();
  await ana.table.showsStory('A');
  await ana.heading.isWithOthers();

  await chidi.goOffline();
  await chidi.table.says(/The connection is lost/);
  await chidi.backlog.choose('B');
  await chidi.heading.saysElsewhere('You look at this story alone. The others are at “A”.');
  await chidi.goOnline();
  await chidi.heading.goToOthers();
  await chidi.table.showsSeat('Bo', 'voted');
  await expectAllConverged(players);
});

test('[U12] [U5] what is changed in the backlog while offline shows at once and arrives once', async ({ gameWith }) => {
  const { players } = await gameWith(['Ana', 'Bo'], named('A', 'B', 'C'));
  const [ana, bo] = players;
  await ana.backlog.canPredict();
  await ana.goOffline();
  await ana.table.says(/The connection is lost/);
  await ana.backlog.moveByKey('C', 'ArrowUp');
  await ana.backlog.shows(['A', 'C', 'B']);
  await ana.backlog.type('D');
  await ana.backlog.saysOf('D', 'adding');
  await bo.backlog.shows(['A', 'B', 'C']);
  await ana.goOnline();
  await bo.backlog.shows(['A', 'C', 'B', 'D']);
  await ana.backlog.shows(['A', 'C', 'B', 'D']);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    test(`[U10] [U12] [U13] [U14] axe finds nothing in the backlog, in ${colorScheme}`, async ({ gameWith }) => {
      const description = '## Why\n\n- [x] asked for\n- [ ] `done`\n\nsee https://t.example/1';
      const stories = [{ title: 'A', description }, { title: 'B' }, { title: 'C' }];
      const { players } = await gameWith(['Ana'], { settings: everyoneMay, stories });
      const [ana] = players;
      await ana.heading.readsDescription();
      await ana.backlog.unfold('B');
      await ana.backlog.press('Open for voting');
      await ana.backlog.saysMissing('Your card is missing on 1 other open story.');
      await expectNoViolation(ana.page, 'unfolded, with a card missing');
      await ana.backlog.press('Rename');
      await expectNoViolation(ana.page, 'renaming');
      await ana.page.keyboard.press('Escape');
      await ana.backlog.press('Edit');
      await expect(ana.page.getByLabel('Notes (Markdown)')).toBeVisible();
      await expectNoViolation(ana.page, 'editing');
      await ana.page.keyboard.press('Escape');
      await ana.backlog.paste('title,key,link\nA,1,x\nD,2,\n');
      await ana.backlog.recognises('A table with 2 stories.');
      await expectNoViolation(ana.page, 'importing');
      await ana.backlog.leavePreview();
      await ana.backlog.press('Look at it alone');
      await ana.heading.saysElsewhere('You look at this story alone. The others are at “A”.');
      await expectNoViolation(ana.page, 'looking elsewhere');
    });
  });
}
