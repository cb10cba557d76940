import { test } from '../src/fixtures.ts';
import { Line } from '../src/line.ts';

const full =
  'The server is full at the moment. Close pages that nobody needs, or try again in some minutes. This page does so by itself.';

test.describe('a server with one place', () => {
  test.use({ serverSettings: { SERVER__MAX_CONNECTIONS: '1' } });

  test('[U6] [U23] [W11] says that it is full before the table and at it, and what becomes of a vote', async ({
    gameWith,
    newPlayer,
  }) => {
    const { link, players } = await gameWith(['Ana']);
    const [ana] = players;
    const bo = await newPlayer('Bo');
    await bo.joinPage.open(link);
    await bo.table.says(full);

    await ana.goOffline();
    await bo.joinPage.open(link);
    await bo.joinPage.join('Bo');
    await bo.table.isOpen();
    await ana.goOnline();
    await ana.table.says(full);
    await ana.table.says('What you do now is kept and sent later.');
    await ana.table.vote('5');
    await ana.table.says('1 change is kept and will be sent.');

    await bo.page.close();
    // Comes back at once: how long it waits by itself is drawn.
    await ana.goOffline();
    await ana.goOnline();
    await new Line(ana.page).isLive();
    await ana.table.showsSeat('Ana', 'voted');
  });
});
