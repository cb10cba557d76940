import { describe, expect, test } from 'vitest';
import { bodyOf } from './body.ts';
import type { WebhookMessage } from './message.ts';

const story = {
  storyId: 's1',
  title: 'Refunds <b> & [more](x)',
  key: 'PAY-118',
  link: 'https://example.org/1',
  estimate: null,
};
const game = { name: 'Sprint 42', url: 'https://poker.example.org/g/k7m29qxt4b1c' };
const common = { gameId: 'k7m29qxt4b1c', gameVersion: 9, game, by: 'Ana' };
const result = {
  counts: [
    { card: '5', count: 1 },
    { card: '8', count: 1 },
  ],
  average: 6.5,
  median: 6.5,
  agreement: 0.5,
  consensus: null,
  suggestion: '8',
};
const at = 1_795_600_800_000;
const revealed = {
  type: 'votesRevealed',
  at,
  data: {
    ...common,
    story,
    round: 1,
    votes: [
      { name: 'Ana', card: '5' },
      { name: 'Bo', card: '8' },
    ],
    result,
  },
} as const satisfies WebhookMessage;
const estimated = { ...story, estimate: '8' };
const accepted: WebhookMessage = { type: 'estimateAccepted', at, data: { ...common, story: estimated } };
const endedWith = (stories: readonly (typeof estimated)[]): WebhookMessage => ({
  type: 'gameEnded',
  at,
  data: { ...common, stories },
});

const textsOf = (body: string) => JSON.parse(body) as unknown;
const sectionOf = (body: string): string =>
  (JSON.parse(body) as { readonly blocks: readonly [{ readonly text: { readonly text: string } }] }).blocks[0].text
    .text;

describe('[O11] a message', () => {
  test('as plain JSON is the message', () => {
    expect(textsOf(bodyOf('json', revealed))).toEqual(revealed);
  });

  test('for Slack has a text, a link to the game, and no markup of anybody', () => {
    expect(textsOf(bodyOf('slack', revealed))).toEqual({
      text: 'Cards turned for PAY-118 Refunds &lt;b&gt; &amp; [more](x)',
      blocks: [
        {
          type: 'section',
          text: {
            type: 'mrkdwn',
            text: `*<${game.url}|Cards turned for PAY-118 Refunds &lt;b&gt; &amp; [more](x)>*\nAna: 5 · Bo: 8\nSuggested: 8.`,
          },
        },
      ],
    });
  });

  test('for Teams is an Adaptive Card', () => {
    expect(textsOf(bodyOf('teams', accepted))).toEqual({
      type: 'message',
      attachments: [
        {
          contentType: 'application/vnd.microsoft.card.adaptive',
          contentUrl: null,
          content: {
            $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
            type: 'AdaptiveCard',
            version: '1.4',
            body: [
              {
                type: 'TextBlock',
                text: String.raw`PAY-118 Refunds <b> & \[more\]\(x\): 8`,
                weight: 'Bolder',
                size: 'Medium',
                wrap: true,
              },
              { type: 'TextBlock', text: 'Estimated in Sprint 42, taken by Ana.', wrap: true },
            ],
            actions: [{ type: 'Action.OpenUrl', title: 'Open the game', url: game.url }],
          },
        },
      ],
    });
  });

  test('of an ended game lists what was estimated', () => {
    expect(bodyOf('slack', endedWith([estimated]))).toContain('PAY-118 Refunds &lt;b&gt; &amp; [more](x): 8');
    expect(bodyOf('teams', endedWith(Array.from({ length: 25 }, () => estimated)))).toContain('… and 5 more');
    expect(bodyOf('slack', endedWith([]))).toContain('No story was estimated.');
  });

  test('that is too long for Slack keeps whole stories and votes, and counts the others', () => {
    const long = { ...estimated, title: '<&🙂'.repeat(70) };
    const stories = sectionOf(bodyOf('slack', endedWith(Array.from({ length: 20 }, () => long)))).split('\n');
    expect(stories.at(-1)).toBe(`… and ${20 - (stories.length - 2)} more`);
    expect(stories.slice(1, -1).every((line) => /^PAY-118 (&lt;&amp;🙂)+(&lt;(&amp;)?)?…$/.test(line))).toBe(true);
    const votes = Array.from({ length: 200 }, (_, voter) => ({ name: `${'<'.repeat(30)} ${voter}`, card: '5' }));
    const [, line = '', suggested] = sectionOf(
      bodyOf('slack', { ...revealed, data: { ...revealed.data, votes } }),
    ).split('\n');
    expect(line).toMatch(/^(?:(?:&lt;){30} \d+: 5 · ){10,}… and \d+ more$/);
    const items = line.split(' · ');
    expect(items.at(-1)).toBe(`… and ${200 - (items.length - 1)} more`);
    expect(suggested).toBe('Suggested: 8.');
  });

  test('is never longer than Slack and Teams take', () => {
    const worst = { ...estimated, key: '&'.repeat(100), title: '&'.repeat(300), estimate: '&'.repeat(20) };
    const votes = Array.from({ length: 500 }, () => ({ name: '語'.repeat(40), card: '&'.repeat(20) }));
    const ends = { ...common, by: '&'.repeat(40), game: { ...game, name: '&'.repeat(100) } };
    const messages: readonly WebhookMessage[] = [
      { type: 'votesRevealed', at, data: { ...revealed.data, ...ends, story: worst, votes } },
      { type: 'estimateAccepted', at, data: { ...ends, story: worst } },
      { type: 'gameEnded', at, data: { ...ends, stories: Array.from({ length: 1_000 }, () => worst) } },
    ];
    for (const message of messages) {
      expect(sectionOf(bodyOf('slack', message)).length).toBeLessThanOrEqual(3_000);
      expect(Buffer.byteLength(bodyOf('teams', message))).toBeLessThanOrEqual(28_000);
    }
  });

  test('of an anonymous round names nobody', () => {
    const votes = [
      { name: null, card: '5' },
      { name: null, card: '8' },
    ];
    expect(bodyOf('slack', { ...revealed, data: { ...revealed.data, votes } })).toContain('5 · 8');
  });

  test('without a public address has no link', () => {
    const nowhere = { ...revealed, data: { ...revealed.data, game: { ...game, url: null } } };
    expect(bodyOf('slack', nowhere)).not.toContain('<http');
    expect(bodyOf('teams', nowhere)).toContain('"actions":[]');
  });
});
