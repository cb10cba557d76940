import { everyoneMay } from '../src/everyone-may.ts';
import { test } from '../src/fixtures.ts';

// More than there is room for on a phone.
const titles = Array.from({ length: 20 }, (_, place) => `Story ${place + 1}`);
const longBacklog = { settings: everyoneMay, stories: titles.map((title) => ({ title })) };

/** The stories in their first order, but for these. */
const inFront = (...moved: readonly string[]): readonly string[] => [
  ...moved,
  ...titles.filter((title) => !moved.includes(title)),
];

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });

  test('[U12] a finger on the handle of a story drags it, up and down, for everybody', async ({ gameWith }) => {
    const { players } = await gameWith(['Ana', 'Bo'], longBacklog);
    const [ana, bo] = players;
    for (const { backlog } of players) await backlog.openSheet();
    await ana.backlog.dragByFinger('Story 4', 'Story 2');
    for (const { backlog } of players) await backlog.shows(inFront('Story 1', 'Story 4'));
    await bo.backlog.dragByFinger('Story 1', 'Story 3');
    for (const { backlog } of players) await backlog.shows(inFront('Story 4', 'Story 2', 'Story 1'));
  });

  test('[U12] a finger anywhere else scrolls the list: it moves no story, and chooses none', async ({ gameWith }) => {
    const { players } = await gameWith(['Ana', 'Bo'], longBacklog);
    const [ana, bo] = players;
    await ana.backlog.openSheet();
    await ana.backlog.scrollByFinger('Story 8', 'Story 1');
    await ana.backlog.isOutOfSight('Story 1');
    // What comes after it shows that nothing came before.
    await ana.backlog.dragByFinger('Story 10', 'Story 8');
    const moved = inFront(...titles.slice(0, 7), 'Story 10');
    await ana.backlog.shows(moved);
    await bo.table.showsStory('Story 1');
    await bo.backlog.openSheet();
    await bo.backlog.shows(moved);
  });

  test('[U12] after a drag by finger the handle answers the first key', async ({ gameWith }) => {
    const { players } = await gameWith(['Ana'], longBacklog);
    const [ana] = players;
    await ana.backlog.openSheet();
    await ana.backlog.dragByFinger('Story 4', 'Story 2');
    await ana.backlog.shows(inFront('Story 1', 'Story 4'));
    await ana.backlog.unfoldByKey('Story 4');
  });
});
