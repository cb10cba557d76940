import { fittedList, fittedText } from './fitted.ts';
import type { WebhookMessage } from './message.ts';
import { sentencesOf } from './sentences.ts';

/** Slack refuses a section of more than 3,000 characters. */
const LONGEST_SECTION = 2_900;
const LONGEST_SENTENCE = 700;

/** For a Slack incoming webhook: `text` for notifications, blocks for the channel. */
export function slackBody(message: WebhookMessage): object {
  const { headline, list, closing } = sentencesOf(message);
  const { url } = message.data.game;
  const headlineText = fittedText(headline, LONGEST_SENTENCE, escaped);
  const title = url === null ? `*${headlineText}*` : `*<${url}|${headlineText.replaceAll('|', '¦')}>*`;
  const end = closing.map((sentence) => fittedText(sentence, LONGEST_SENTENCE, escaped));
  const room = LONGEST_SECTION - [title, '', ...end].join('\n').length;
  const text = [title, fittedList(list, room, escaped), ...end].filter((line) => line !== '').join('\n');
  return { text: headlineText, blocks: [{ type: 'section', text: { type: 'mrkdwn', text } }] };
}

/** The three characters that Slack reads as markup (a link, a mention); the others that mean something can at most make a word bold. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
