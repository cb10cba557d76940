import { createHash } from 'node:crypto';

/** What of a game is told to other programs. */
export const webhookTypes = ['votesRevealed', 'estimateAccepted', 'gameEnded'] as const;
export type WebhookType = (typeof webhookTypes)[number];

export const webhookFormats = ['json', 'slack', 'teams'] as const;
export type WebhookFormat = (typeof webhookFormats)[number];

/** Whom the server tells, as the configuration has it. */
export interface Endpoint {
  readonly url: string;
  /** `whsec_` and the key in base64; null: nothing is signed. */
  readonly secret: string | null;
  readonly events: readonly WebhookType[];
  readonly format: WebhookFormat;
}

/** How an endpoint is called in the store, in logs and in metrics: its address may be a secret (Slack's and Teams' are). */
export function endpointId({ url }: Pick<Endpoint, 'url'>): string {
  return createHash('sha256').update(url).digest('base64url').slice(0, 8);
}
