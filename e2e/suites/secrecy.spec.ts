import { randomBytes } from 'node:crypto';
import { expect } from '@playwright/test';

import { test } from '../src/fixtures.ts';
import type { Transport } from '../src/fixtures.ts';

/** What everybody may know is which cards there are, `{"label":"5","value":5}`. What is left says who holds which. */
const withoutDecks = (text: string): string => text.replace(/\{\s*\\?"label\\?":[^{}]*\}/g, '{}');

/** Each place where a text holds the word, with what stands around it. */
function placesOf(word: string, text: string): readonly string[] {
  return [...text.matchAll(new RegExp(`.{0,80}${word}.{0,40}`, 'g'))].map(([place]) => place);
}

const transports: readonly Transport[] = ['websocket', 'polling'];

for (const transport of transports) {
  test.describe(`over ${transport}`, () => {
    test.use({ transport });

    test(`[W9] [L3] [O4] [W1] no hidden card reaches anybody but its voter, over ${transport}`, async ({
      server,
      gameWith,
    }) => {
      const markers = Array.from({ length: 6 }, () => `m${randomBytes(8).toString('hex')}`);
      const [lifted = '', kept = ''] = markers;
      const deck = { name: 'Markers', cards: markers.map((label, index) => ({ label, value: index })) };
      const game = await gameWith(['Ana', 'Bo'], { deck, settings: { permissions: { reveal: 'everyone' } } });
      const [ana, bo] = game.players;
      const lead = await game.lead();

      await ana.table.vote(lifted);
      await ana.table.vote(kept);
      await bo.table.showsSeat('Ana', 'voted');
      await bo.reload();
      await bo.table.showsSeat('Ana', 'voted');
      const { storyId, round } = await lead.round();
      const answers = await Promise.all([
        lead.send('submitVote', { storyId, round, card: 'none of these' }),
        lead.send('revealVotes', { storyId, round }),
        lead.send('withdrawVote', { storyId, round: 7 }),
      ]);
      expect(answers.map(({ type }) => type)).toEqual(['rejected', 'rejected', 'rejected']);
      const read = await Promise.all([
        lead.read('/history?from=0&limit=1000'),
        lead.read('/state?version=1'),
        lead.read(`/state?version=${(await lead.history()).length}`),
        lead.read('/export?format=json'),
        lead.read('/export?format=csv'),
        lead.read('/export?format=markdown'),
        lead.read(''),
        fetch(`${server.url}/metrics`).then((answer) => answer.text()),
      ]);
      const others = withoutDecks(
        [await bo.wire.received(), ...answers.map((answer) => JSON.stringify(answer)), ...read, server.log].join('\n'),
      );
      for (const marker of markers) expect(placesOf(marker, others)).toEqual([]);
      expect(placesOf(kept, withoutDecks(await ana.wire.received()))).not.toEqual([]);

      const revealed = await lead.send('revealVotes', { storyId, round, force: true });
      expect(revealed.type).toBe('accepted');
      await bo.table.showsSeat('Ana', kept);
      const afterwards = withoutDecks(await bo.wire.received());
      expect(placesOf(kept, afterwards)).not.toEqual([]);
      expect(placesOf(lifted, afterwards)).toEqual([]);

      for (const token of [game.token, lead.token])
        expect(placesOf(token, `${await bo.wire.received()}${server.log}`)).toEqual([]);
      for (const name of ['Ana', 'Bo', kept, lifted]) expect(placesOf(name, server.log)).toEqual([]);
    });

    test(`[W9] the transport is ${transport}`, async ({ gameWith }) => {
      const { players } = await gameWith(['Ana', 'Bo']);
      const [ana, bo] = players;
      await ana.table.vote('5');
      await bo.table.showsSeat('Ana', 'voted');
      expect(ana.wire.sent().includes('transport=polling')).toBe(transport === 'polling');
      expect((await bo.wire.received()).includes('"voteSubmitted"')).toBe(true);
    });
  });
}
