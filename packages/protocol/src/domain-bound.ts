import { limits as domain } from '@planning-poker/poker';
import { protocolError } from './protocol-error.ts';
import type { ProtocolError } from './protocol-error.ts';
import { z } from './zod.ts';

/** A bound of the domain that the wire has too, only looser. */
export type DomainBound =
  | 'titleLength'
  | 'keyLength'
  | 'linkLength'
  | 'descriptionLength'
  | 'notesLength'
  | 'estimateLength'
  | 'gameNameLength'
  | 'playerNameLength'
  | 'deckNameLength'
  | 'deckCards'
  | 'cardLabelLength';

/**
 * So many at most. What is longer is too long for the domain as well, in whatever it counts: it is told the domain's bound, so that nobody
 * shortens it to the wire's and is refused again.
 */
export function within<Value extends { readonly length: number }>(most: number, bound: DomainBound) {
  const unit = bound === 'deckCards' ? 'entries' : 'characters';
  const error = `must have at most ${domain[bound]} ${unit}`;
  return z.refine<Value>(({ length }) => length <= most, { abort: true, error, params: { bound } });
}

/** The domain's bound that an issue is about, or null. */
export function boundOf(issue: z.core.$ZodIssue): DomainBound | null {
  // No other check here has parameters.
  return issue.code === 'custom' ? ((issue.params?.['bound'] ?? null) as DomainBound | null) : null;
}

/** What the domain answers to more than its bound: `invalid_name` (D13) or `limit_reached` (D23). */
export function beyond(bound: DomainBound, sentence?: string): ProtocolError {
  if (bound === 'playerNameLength') return protocolError('invalid_name');
  return protocolError('limit_reached', sentence, { limit: bound, maximum: domain[bound] });
}
