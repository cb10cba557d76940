import type { WebhookMessage } from './message.ts';
import { sentencesOf } from './sentences.ts';

const LONGEST_SECTION = 2_900;

/** For a Slack incoming webhook: `text` for notifications, blocks for the channel. */
export function slackBody(message: WebhookMessage): object {
  const { headline, lines } = sentencesOf(message);
  const { url } = message.data.game;
  const title = url === null ? `*${escaped(headline)}*` : `*<${url}|${escaped(headline).replaceAll('|', '¦')}>*`;
  const text = [title, ...lines.map(escaped)].join('\n').slice(0, LONGEST_SECTION);
  return { text: escaped(headline), blocks: [{ type: 'section', text: { type: 'mrkdwn', text } }] };
}

/** The three characters that Slack reads as markup (a link, a mention); the others that mean something can at most make a word bold. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
