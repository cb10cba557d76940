import fc from 'fast-check';
import type { CommandRequest } from '../room/answer.ts';
import type { TallyCommand } from './tally.ts';

const players = ['lead', 'ana', 'ben', 'cleo'] as const;

export const anyCommand: fc.Arbitrary<TallyCommand> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -1, max: 3 }).map((by): TallyCommand => ({ type: 'add', by })) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 13 }).map((card): TallyCommand => ({ type: 'hide', card })) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 4 }).map((count): TallyCommand => ({ type: 'burst', count })) },
  fc.constantFrom<TallyCommand>(
    { type: 'reveal' },
    { type: 'wave' },
    { type: 'join' },
    { type: 'leave' },
    { type: 'explode' },
    { type: 'write', text: 'Zoë ☕ "quoted" \u2028' },
    { type: 'remove', playerId: 'ben' },
    { type: 'readmit', playerId: 'ben' },
  ),
);

/** A few ids for many commands: some are sent twice. */
export const anyRequest: fc.Arbitrary<CommandRequest<TallyCommand>> = fc.record({
  actor: fc.constantFrom(...players, null),
  correlationId: fc.integer({ min: 1, max: 40 }).map((id) => `id-${id}`),
  command: anyCommand,
});
