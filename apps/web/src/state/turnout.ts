import type { Seat } from './seats.ts';

/** How far a round has come. Those who are away without a card are not counted: nobody waits for them (D4). */
export interface Turnout {
  readonly voted: number;
  readonly voters: number;
  readonly waitingFor: readonly Seat[];
}

export function turnoutOf(voters: readonly Seat[]): Turnout {
  const waitingFor = voters.filter((seat) => seat.state === 'thinking');
  const voted = voters.filter((seat) => seat.state === 'voted' || seat.state === 'shown').length;
  return { voted, voters: voted + waitingFor.length, waitingFor };
}
