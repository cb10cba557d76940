import { inflateSync } from 'node:zlib';
import { expect } from '@playwright/test';

import { test } from '../src/ana-and-bo.ts';
import { ImportForm } from '../src/import-form.ts';
import { expectNoSidewaysScroll } from '../src/no-sideways-scroll.ts';
import { expectNoViolation } from '../src/no-violation.ts';
import { playRound } from '../src/play-round.ts';
import { estimateRefunds, openSummary, refundsGame } from '../src/refunds-game.ts';
import { SummaryPage } from '../src/summary-page.ts';

test.use({ newGame: refundsGame });

test('[U46] the summary follows the game in every tab, from before the first reveal to after the end', async ({
  game: { link },
  ana,
  bo,
  newPlayer,
}) => {
  const watcher = await ana.openAnotherTab();
  const watched = await openSummary(watcher);
  await expect(watcher.page.getByRole('heading', { name: 'Nothing has been estimated yet' })).toBeVisible();

  await estimateRefunds(ana, bo);
  await watched.showsFigure('Estimated', '1 of 3');
  await watched.showsFigure('Points', '8');
  await watched.showsFigure('Agreed at once', '0 of 1');
  await watched.showsStory('1', 'PAY-1 Refunds', '8', '2', '100 %');
  await expect(watched.charts).toHaveCount(3);

  const late = await newPlayer('Late');
  await late.joinPage.open(`${link}/summary`);
  await late.joinPage.showsGame('Sprint 42');
  await late.joinPage.join('Late', 'observer');
  const seen = new SummaryPage(late.page);
  await seen.isOpen();
  await seen.showsFigure('Points', '8');

  await watched.backToTheGame();
  await watcher.table.showsStory('=HYPERLINK("x")');
  await late.page.reload();
  await seen.isOpen();
});

test('[U46] where a game has ended, its files and its summary are at hand', async ({ gameLedBy }) => {
  const [ana] = await gameLedBy(['Ana']);
  await playRound([ana], '5');
  await ana.facilitator.takeSuggestion();
  await ana.facilitator.endGame();
  const summary = new SummaryPage(ana.page);
  expect((await summary.takeAway.download('CSV')).text).toContain('Story 1');
  await ana.page.getByRole('button', { name: 'Summary with charts' }).click();
  await summary.isOpen();
  await summary.showsFigure('Points', '5');
  await expect(ana.page.getByText('The game has ended.')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    test(`[U46] axe finds nothing on the summary and the import, and nothing scrolls sideways, in ${colorScheme}`, async ({
      ana,
      bo,
      newPlayer,
      server,
    }) => {
      await openSummary(bo);
      await expectNoViolation(bo.page, 'nothing estimated yet');
      await new SummaryPage(bo.page).backToTheGame();
      await estimateRefunds(ana, bo);
      await openSummary(bo);
      await expectNoViolation(bo.page, 'summary');
      await bo.page.setViewportSize({ width: 320, height: 568 });
      await expectNoViolation(bo.page, 'summary, narrow');
      await expectNoSidewaysScroll(bo.page);

      const eve = await newPlayer('Eve');
      await eve.startPage.open(server);
      await new ImportForm(eve.page).choose('x.json', '{}');
      await new ImportForm(eve.page).saysProblem(/This is no game/);
      await expectNoViolation(eve.page, 'a file that is none');
    });

    test(`[U47] the summary prints its charts black on white without a control, also from a page in ${colorScheme}`, async ({
      ana,
      bo,
    }) => {
      await estimateRefunds(ana, bo);
      const summary = await openSummary(bo);
      await summary.showsFigure('Points', '8');
      for (const format of ['A4', 'Letter'] as const) {
        const drawn = drawingsIn(await bo.page.pdf({ format }));
        // Three columns at least: an estimate, an agreement, a time, in a grey that nothing else has on paper.
        expect(drawn.match(/\.4 \.4 \.4 rg/g)?.length ?? 0).toBeGreaterThanOrEqual(3);
      }
      await bo.page.emulateMedia({ media: 'print' });
      await expect(summary.charts).toHaveCount(3);
      await expect(bo.page.getByRole('button')).toHaveCount(0);
      expect(await bo.page.evaluate(tornParts)).toEqual([]);
      expect(await bo.page.evaluate(inkAndPaper)).toEqual({ ink: 'rgb(0, 0, 0)', paper: 'rgb(255, 255, 255)' });
    });
  });
}

/** What a PDF draws, as its operators. */
function drawingsIn(pdf: Buffer): string {
  const parts: string[] = [];
  for (let from = pdf.indexOf('stream\n'); from >= 0; from = pdf.indexOf('stream\n', from + 1)) {
    try {
      parts.push(inflateSync(pdf.subarray(from + 'stream\n'.length)).toString('latin1'));
    } catch {
      // A font, an image, or the end of a stream.
    }
  }
  return parts.join('\n');
}

/** Runs in the page: charts, figures and lines of the table that may be cut by the end of a sheet, and a head that stands on the first one alone. */
function tornParts(): string[] {
  const main = document.querySelector('main') ?? document.body;
  const whole = [...main.querySelectorAll('figure, dl > div, tr')];
  const torn = whole.filter((part) => getComputedStyle(part).breakInside !== 'avoid');
  const heads = [...main.querySelectorAll('thead')].filter(
    (head) => getComputedStyle(head).display !== 'table-header-group',
  );
  return [...(whole.length < 8 ? [main] : []), ...torn, ...heads].map((part) => part.outerHTML);
}

const inkAndPaper = () => ({
  ink: getComputedStyle(document.querySelector('h1') ?? document.body).color,
  paper: getComputedStyle(document.body).backgroundColor,
});
