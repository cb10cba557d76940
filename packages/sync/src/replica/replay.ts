import type { ClientDecider, DomainCommand, DomainEvent } from '../decider.ts';
import type { OutboxEntry } from './outbox.ts';

export interface ReplayContext {
  /** whose commands they are */
  readonly playerId: string;
  readonly connected: ReadonlySet<string>;
}

/**
 * The confirmed state with the effect of what is pending and may be predicted (R4, C1). Never throws: a command that does not
 * decide here, for whatever reason, has no effect and waits for the server's judgement (C3).
 */
export function replay<State, Command extends DomainCommand>(
  decider: ClientDecider<State, Command, DomainEvent>,
  confirmed: State,
  pending: readonly OutboxEntry<Command>[],
  context: ReplayContext,
): State {
  let state = confirmed;
  for (const entry of pending) {
    try {
      state = predict(decider, state, entry, context);
    } catch {
      // The state before it stands.
    }
  }
  return state;
}

function predict<State, Command extends DomainCommand>(
  decider: ClientDecider<State, Command, DomainEvent>,
  state: State,
  { command, predictedAt }: OutboxEntry<Command>,
  { playerId, connected }: ReplayContext,
): State {
  if (!decider.predictable(state, command)) return state;
  const decided = decider.decide(state, command, {
    actor: playerId,
    now: predictedAt,
    newId: noNewId,
    connected,
    facilitationClaimable: false,
  });
  if (!decided.ok) return state;
  // As the server would show it to this player: the confirmed state is redacted as well.
  return decided.value.reduce((before, event) => decider.evolve(before, decider.redactEvent(event, playerId)), state);
}

/** Ids are the server's (C1): a command that asks for one is not predicted. */
function noNewId(): never {
  throw new Error('A prediction cannot make ids.');
}
