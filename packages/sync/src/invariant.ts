/** We are wrong: thrown, never caught but by the room's owner, who drops the room and loads it from the log again. */
export class InvariantViolation extends Error {
  override readonly name = 'InvariantViolation';
}

/** @example invariant(from === published, 'R2', `frame from ${from} follows ${published}`) */
export function invariant(holds: boolean, rule: string, message: string): asserts holds {
  if (!holds) throw new InvariantViolation(`${rule}: ${message}`);
}
