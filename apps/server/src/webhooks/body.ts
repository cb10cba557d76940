import type { WebhookFormat } from './endpoint.ts';
import type { WebhookMessage } from './message.ts';
import { slackBody } from './slack.ts';
import { teamsBody } from './teams.ts';

const formats: { readonly [Format in WebhookFormat]: (message: WebhookMessage) => object } = {
  json: (message) => message,
  slack: slackBody,
  teams: teamsBody,
};

/** The request's body, as the endpoint wants it. */
export function bodyOf(format: WebhookFormat, message: WebhookMessage): string {
  return JSON.stringify(formats[format](message));
}
