import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createGame, getGame, startServer, type CreatedTestGame, type TestServer } from '../testing/test-server.ts';
import { startRecordingProxy, type RecordingProxy } from '../testing/recording-proxy.ts';
import { TestPlayer } from '../testing/test-player.ts';
import { testSettings } from '../testing/test-settings.ts';

/** Cards that nothing else looks like. The deck shows them all to everybody; a vote must not. */
const markers = Array.from({ length: 8 }, () => `M${randomBytes(8).toString('hex')}`);
const deck = { name: 'Markers', cards: markers.map((label, index) => ({ label, value: index })) };
/** Any deck as it stands on the wire, whatever it is called. */
const deckOnTheWire = /"cards":\s*\[(?:\s*\{\s*"label":\s*"M[0-9a-f]{16}",\s*"value":\s*\d\s*\},?)+\s*\]/g;

function markersIn(bytes: string): readonly string[] {
  const withoutDecks = bytes.replaceAll(deckOnTheWire, '');
  return markers.filter((marker) => withoutDecks.includes(marker));
}

interface Table {
  readonly server: TestServer;
  readonly game: CreatedTestGame;
  readonly ana: TestPlayer;
  readonly ben: TestPlayer;
  readonly storyId: string;
  /** What reaches Ana, all of it. */
  readonly proxy: RecordingProxy;
}

/** Ana leads, over a connection that is recorded; Ben votes. */
async function setTable(transport: 'websocket' | 'polling', settings: object = {}): Promise<Table> {
  const server = await startServer(testSettings({ logging: { level: 'trace' } }));
  const game = await createGame(server, { deck, settings });
  const proxy = await startRecordingProxy(server);
  const ana = await new TestPlayer({ ...game, address: proxy.address, transport }).dial();
  const { storyId } = (await ana.next('snapshot')).payload.game.stories[0]!;
  const ben = await new TestPlayer({ ...server, gameId: game.gameId }).join('Ben');
  return { server, game, ana, ben, storyId, proxy };
}

/** Everything that Ana can ask for, through the recorded connection. */
async function askForEverything({ game, ana, proxy, storyId }: Table): Promise<void> {
  const position = { gameVersion: 2, head: 'AAAAAAAAAAAAAAAA' };
  await ana.send('sync', { resumeFrom: null });
  await ana.send('sync', { resumeFrom: position });
  await ana.send('revealVotes', { storyId, round: 7 });
  await ana.send('submitVote', { storyId, round: 1, card: 'no such card' });
  const again = await new TestPlayer({ ...game, address: proxy.address, auth: { resumeFrom: position } }).dial();
  await again.next('snapshot');
  const { gameVersion } = again.snapshot;
  const states = Array.from({ length: gameVersion }, (_, index) => `state?version=${index + 1}`);
  const paths = [
    '',
    '/history?limit=5000',
    '/export?format=csv',
    '/export?format=json',
    '/export?format=markdown',
    ...states.map((path) => `/${path}`),
  ];
  for (const path of paths) await (await getGame(proxy, `${game.gameId}${path}`, game.token)).text();
  await (await fetch(`${proxy.address}/metrics`)).text();
}

async function voteAndVoteAgain({ ben, storyId }: Table): Promise<void> {
  for (const card of markers.slice(0, 3)) await ben.send('submitVote', { storyId, round: 1, card, confidence: 'high' });
  await ben.send('withdrawVote', { storyId, round: 1 });
  await ben.send('submitVote', { storyId, round: 1, card: markers[3], confidence: 'high' });
}

describe.each(['websocket', 'polling'] as const)('over %s', (transport) => {
  test('[W9] [L3] no byte that reaches somebody else before the reveal holds a card: socket, HTTP, past states, errors, logs, figures', async () => {
    const table = await setTable(transport);
    await voteAndVoteAgain(table);
    await askForEverything(table);
    const before = table.proxy.received();
    expect(before).toContain('voteSubmitted');
    expect(before).toContain('voteWithdrawn');
    expect(markersIn(before)).toEqual([]);
    expect(before).not.toContain('"confidence"');
    expect(markersIn(table.server.logs())).toEqual([]);
    // The check can fail: the reveal shows the one card that counts, and no other.
    await table.ana.send('revealVotes', { storyId: table.storyId, round: 1, force: true });
    await table.ana.until(() => table.ana.events.some(({ type }) => type === 'votesRevealed'));
    expect(markersIn(table.proxy.received())).toEqual([markers[3]]);
    await askForEverything(table);
    expect(markersIn(table.proxy.received())).toEqual([markers[3]]);
  });

  test('[W9] a card whose round is abandoned, whose story is skipped, or whose voter is gone is never told', async () => {
    const table = await setTable(transport);
    const { ana, ben, storyId } = table;
    await ben.send('submitVote', { storyId, round: 1, card: markers[4] });
    await ana.send('restartVoting', { storyId, round: 1 });
    await ben.send('submitVote', { storyId, round: 2, card: markers[5] });
    await ana.send('submitVote', { storyId, round: 2, card: markers[0] });
    await ben.send('leaveGame');
    await ana.send('revealVotes', { storyId, round: 2, force: true });
    await ana.send('addStories', { stories: [{ title: 'Second' }] });
    await ana.send('endGame');
    await askForEverything(table);
    // Ana's own card is the only one that she has ever seen.
    expect(markersIn(table.proxy.received())).toEqual([markers[0]]);
  });

  test('[W9] [D18] in an anonymous round nobody learns whose card it was, then or ever', async () => {
    const table = await setTable(transport, { anonymousVotes: true });
    const { ana, ben, storyId } = table;
    await ben.send('submitVote', { storyId, round: 1, card: markers[6] });
    await ana.send('revealVotes', { storyId, round: 1, force: true });
    await ana.until(() => ana.events.some(({ type }) => type === 'votesRevealed'));
    await askForEverything(table);
    const bytes = table.proxy.received();
    expect(bytes).toContain(markers[6]);
    const { playerId } = ben.snapshot;
    expect(bytes).not.toMatch(new RegExp(`"${playerId}":\\{[^}]*"card"`));
    expect(bytes).not.toMatch(new RegExp(`"playerId":"${playerId}"[^}]*"card"`));
    expect(bytes).not.toMatch(new RegExp(`Ben: ${markers[6]}`));
  });
});

test('[W9] frames for different cards have the same length for others', async () => {
  const table = await setTable('websocket');
  const { ana, ben, storyId } = table;
  await ana.send('configureGame', {
    deck: {
      name: 'Lengths',
      cards: [
        { label: '1', value: 1 },
        { label: 'a rather long label', value: 2 },
      ],
    },
  });
  const lengths: number[] = [];
  for (const [turn, card] of ['1', 'a rather long label', '1', 'a rather long label'].entries()) {
    const confidence = turn === 2 ? { confidence: 'medium' } : {};
    await ben.send('submitVote', { storyId, round: 1, card, ...confidence }, `vote-${turn}`);
    const message = await ana.next('events', ({ payload }) =>
      payload.events.some(({ correlationId }) => correlationId === `vote-${turn}`),
    );
    lengths.push(
      JSON.stringify({
        ...message,
        payload: {
          ...message.payload,
          from: 0,
          to: 0,
          events: message.payload.events.map((event) => ({ ...event, version: 0 })),
        },
      }).length,
    );
  }
  // The first one is told in other words ("voted"), whatever the card.
  expect(new Set(lengths.slice(1)).size).toBe(1);
});

test('[W9] the voter alone is told the card, on every connection, for ever', async () => {
  const table = await setTable('websocket');
  await voteAndVoteAgain(table);
  const { server, game, ben } = table;
  const again = await new TestPlayer({ ...server, gameId: game.gameId, token: ben.token }).dial();
  const snapshot = await again.next('snapshot');
  expect(JSON.stringify(snapshot)).toContain(`"card":"${markers[3]}"`);
  const history = await (await getGame(server, `${game.gameId}/history?limit=5000`, ben.token)).text();
  expect(markersIn(history)).toEqual(markers.slice(0, 4));
});
