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
const revealed: WebhookMessage = {
  type: 'votesRevealed',
  at: 1_795_600_800_000,
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
};
const accepted: WebhookMessage = {
  ...revealed,
  type: 'estimateAccepted',
  data: { ...common, story: { ...story, estimate: '8' } },
};
const ended: WebhookMessage = {
  ...revealed,
  type: 'gameEnded',
  data: { ...common, stories: [{ ...story, estimate: '8' }] },
};

const textsOf = (body: string) => JSON.parse(body) as unknown;

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
    expect(bodyOf('slack', ended)).toContain('PAY-118 Refunds &lt;b&gt; &amp; [more](x): 8');
    const long = {
      ...ended,
      data: { ...ended.data, stories: Array.from({ length: 25 }, () => ({ ...story, estimate: '8' })) },
    };
    expect(bodyOf('teams', long)).toContain('… and 5 more');
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
