import type { WebhookMessage } from './message.ts';
import { sentencesOf } from './sentences.ts';

/** For a Teams workflow: an Adaptive Card. */
export function teamsBody(message: WebhookMessage): object {
  const { headline, lines } = sentencesOf(message);
  const { url } = message.data.game;
  return {
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
            { type: 'TextBlock', text: escaped(headline), weight: 'Bolder', size: 'Medium', wrap: true },
            ...lines.map((line) => ({ type: 'TextBlock', text: escaped(line), wrap: true })),
          ],
          actions: url === null ? [] : [{ type: 'Action.OpenUrl', title: 'Open the game', url }],
        },
      },
    ],
  };
}

/** Text blocks read a part of Markdown: a title must not become a link. */
function escaped(text: string): string {
  return text.replaceAll(/[\\[\]()*_`#]/g, (character) => `\\${character}`);
}
