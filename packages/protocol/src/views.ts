import type { Game, GameEvent } from '@planning-poker/poker';
import { isObject } from './is-object.ts';
import type { DeepReadonly } from './readonly.ts';
import { z } from './zod.ts';

/**
 * What a server shows, as a client reads it: loose, so that a newer server may say more (W3), and shallow. The envelope and a payload's own
 * fields are checked; a game and an event's data are taken as they stand. A snapshot of 1,000 stories holds some 100,000 values: to check
 * each costs a laptop 50 ms, a phone several times that, and proves little, since the server that sends it is the one that sent the page.
 */

/** An event as it stands on the wire: redacted for its reader. */
export type PublicEvent = GameEvent & { readonly version: number; readonly correlationId: string };

export const game = z.custom<Game>(isObject, { error: 'must be an object' });
/** An error's data for a program. */
export const details = z.custom<{ readonly [key: string]: unknown }>(isObject, { error: 'must be an object' });
export const publicEvent = z.custom<PublicEvent>(isPublicEvent, { error: 'must be an event' });

const deck = z.object({
  id: z.string(),
  name: z.string(),
  cards: z.array(
    z.object({ label: z.string(), value: z.nullable(z.number()), special: z.exactOptional(z.literal(true)) }),
  ),
});

/** What a join page may show without a token. */
export const gameSummary = z.object({
  gameId: z.string(),
  name: z.string(),
  deck,
  playerCount: z.int(),
  passwordRequired: z.boolean(),
  ended: z.boolean(),
});

export type GameSummary = DeepReadonly<z.output<typeof gameSummary>>;

function isPublicEvent(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { version, type, data, actor, at, correlationId, reason } = value;
  return (
    Number.isSafeInteger(version) &&
    typeof type === 'string' &&
    isObject(data) &&
    (actor === null || typeof actor === 'string') &&
    typeof at === 'number' &&
    typeof correlationId === 'string' &&
    typeof reason === 'string'
  );
}
