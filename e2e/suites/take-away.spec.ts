import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

import { test } from '../src/ana-and-bo.ts';
import { ImportForm } from '../src/import-form.ts';
import { LookBack } from '../src/look-back.ts';
import { estimateRefunds, openSummary, refundsGame } from '../src/refunds-game.ts';
import { SummaryPage } from '../src/summary-page.ts';

test.use({ newGame: refundsGame });

interface TakenGame {
  readonly name: string;
  readonly deck: object;
  readonly settings: object;
  readonly stories: readonly { readonly title: string; readonly status: string; readonly rounds: readonly object[] }[];
}

function contentOf(text: string): TakenGame {
  const { name, deck, settings, stories } = JSON.parse(text) as TakenGame;
  return { name, deck, settings, stories };
}

test('[U43] a game is taken away as each kind of file, and no hidden card or formula in any', async ({ ana, bo }) => {
  await estimateRefunds(ana, bo);
  const { takeAway } = await openSummary(bo);

  const csv = await takeAway.download('CSV');
  expect(csv.name).toBe('planning-poker-sprint-42.csv');
  expect(csv.text).toContain('\uFEFFKey,Title,');
  expect(csv.text).toContain('PAY-1,Refunds,,,,estimated,8,2,8,8,1,');
  expect(csv.text).toContain(`PAY-2,"'=HYPERLINK(""x"")",,,,voting,`);

  const markdown = await takeAway.download('Markdown');
  expect(markdown.text).toContain('| PAY-1 Refunds | 8 | estimated | Ana: 8, Bo: 8 |');

  const jira = await takeAway.download('CSV for Jira');
  expect(jira.text).toBe(`Issue Key,Summary,Story Points\r\nPAY-1,Refunds,8\r\nPAY-2,"'=HYPERLINK(""x"")",\r\n`);

  const json = contentOf((await takeAway.download('JSON')).text);
  expect(json.stories.map(({ status, rounds }) => [status, rounds.length])).toEqual([
    ['estimated', 2],
    ['pending', 0],
    ['pending', 0],
  ]);
  for (const text of [csv.text, markdown.text, jira.text, JSON.stringify(json.stories)])
    expect(text).not.toContain('100');
});

for (const clipboard of ['the clipboard', 'the old way, as on plain http'] as const) {
  test(`[U43] the estimates are copied as a table by ${clipboard}`, async ({ ana, bo }) => {
    await estimateRefunds(ana, bo);
    if (clipboard !== 'the clipboard') await bo.page.addInitScript(takeTheClipboardAway);
    else await bo.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await bo.reload();
    const { takeAway } = await openSummary(bo);
    await takeAway.copyAsTable();
    const pasted = await pasteInto(bo.page);
    expect(pasted.text.split(/\r?\n/).map((line) => line.split('\t'))).toEqual([
      ['Key', 'Story', 'Estimate', 'Rounds', 'Agreement'],
      ['PAY-1', 'Refunds', '8', '2', '100 %'],
      ['PAY-2', `'=HYPERLINK("x")`, '', '0', ''],
      ['', 'Ledger', '', '0', ''],
    ]);
    expect(pasted.html).toContain('<td>Refunds</td>');
  });
}

test('[U44] [U42] a game goes on from its file: what was settled is there with its rounds, and the next story is played by others', async ({
  ana,
  bo,
  newPlayers,
  server,
}) => {
  await estimateRefunds(ana, bo);
  const before = await (await openSummary(bo)).takeAway.download('JSON');

  const [eve, gil] = await newPlayers(['Eve', 'Gil']);
  const form = new ImportForm(eve.page);
  await eve.startPage.open(server);
  await form.choose(before.name, before.text);
  await form.saysReady('“Sprint 42” is ready: 3 stories, 1 with an estimate. Start the game to go on with it.');
  await eve.startPage.startGame('Eve');
  await eve.table.showsStory('=HYPERLINK("x")');
  await eve.table.showsPlayers(['Eve']);

  const rounds = new LookBack(eve.page);
  await rounds.openRounds();
  expect((await rounds.rounds()).slice(0, 4)).toEqual([
    ['Person', 'Round 1 earlier game', 'Round 2 earlier game'],
    ['Ana', '5', '8'],
    ['Bo', '13', '8'],
    ['Cards', '5, 13', '8 × 2'],
  ]);
  await rounds.press('Close');

  const after = await (await openSummary(eve)).takeAway.download('JSON');
  expect(contentOf(after.text)).toEqual(contentOf(before.text));

  await new SummaryPage(eve.page).backToTheGame();
  await gil.joinBy(eve.page.url());
  await gil.table.vote('3');
  await eve.table.vote('3');
  await eve.facilitator.reveal();
  await gil.table.showsSeat('Eve', '3');
  const summary = await openSummary(gil);
  await summary.showsStory('1', 'PAY-1 Refunds', '8', '2', '100 %');
  await summary.showsStory('2', 'PAY-2 =HYPERLINK("x")', '–', '1', '100 %');
});

test('[U45] a file that cannot be imported is told where, and nothing is begun with it', async ({
  newPlayer,
  server,
}) => {
  const eve = await newPlayer('Eve');
  const form = new ImportForm(eve.page);
  await eve.startPage.open(server);
  await form.choose('notes.json', '{\n  "format": "planning-poker-game",\n  oops\n}');
  await form.saysProblem(/This is no JSON from line 3 on\./);
  await form.choose('other.json', '{"version": 1}');
  await form.saysProblem(/This is no game that was taken away here\./);
  await form.choose('edited.json', '{"format": "planning-poker-game", "version": 1, "stories": {}}');
  await form.saysProblem(/^This file cannot be used\. gameId must be text of 1 to 100 characters\.$/);
  await eve.page.getByRole('textbox', { name: 'Your name' }).fill('Eve');
  await eve.page.getByRole('button', { name: 'Start a game' }).click();
  await expect(eve.page.getByRole('alert').filter({ hasText: 'Choose the file of a game first' })).toBeVisible();
  await expect(eve.page).toHaveURL(`${server.url}/`);
});

/** Pastes what was copied into a page of its own, as a person would, and reads it. */
async function pasteInto(page: Page): Promise<{ readonly text: string; readonly html: string }> {
  await page.evaluate(() => {
    document.body.innerHTML = '<div contenteditable="true" role="textbox" aria-label="Paste here"></div>';
    document.addEventListener('paste', (event) => {
      const data = event.clipboardData;
      Object.assign(globalThis, { pasted: { text: data?.getData('text/plain'), html: data?.getData('text/html') } });
    });
  });
  await page.getByRole('textbox', { name: 'Paste here' }).click();
  await page.keyboard.press('ControlOrMeta+V');
  const pasted = await page.waitForFunction(() => Reflect.get(globalThis, 'pasted') as { text: string; html: string });
  return pasted.jsonValue();
}

function takeTheClipboardAway(): void {
  Object.defineProperty(navigator, 'clipboard', { value: undefined });
}
