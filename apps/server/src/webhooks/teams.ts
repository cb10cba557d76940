import { fittedList, fittedText } from './fitted.ts';
import type { WebhookMessage } from './message.ts';
import { sentencesOf } from './sentences.ts';

/** A message of more than 28 KB is refused: so much of text is within it in every script. */
const LONGEST_LIST = 6_000;
const LONGEST_SENTENCE = 700;

/** For a Teams workflow: an Adaptive Card. */
export function teamsBody(message: WebhookMessage): object {
  const { headline, list, closing } = sentencesOf(message);
  const lines = fittedList(list, LONGEST_LIST, escaped)
    .split('\n')
    .filter((line) => line !== '');
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
            { type: 'TextBlock', text: sentence(headline), weight: 'Bolder', size: 'Medium', wrap: true },
            ...[...lines, ...closing.map(sentence)].map((text) => ({ type: 'TextBlock', text, wrap: true })),
          ],
          actions: url === null ? [] : [{ type: 'Action.OpenUrl', title: 'Open the game', url }],
        },
      },
    ],
  };
}

const sentence = (text: string): string => fittedText(text, LONGEST_SENTENCE, escaped);

/** Text blocks read a part of Markdown: a title must not become a link. */
function escaped(text: string): string {
  return text.replaceAll(/[\\[\]()*_`#]/g, (character) => `\\${character}`);
}
