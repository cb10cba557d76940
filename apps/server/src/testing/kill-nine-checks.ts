import type { PublicEvent } from '@planning-poker/protocol';
import type { ClientOutcome } from '@planning-poker/sync';

/** A command and what its sender was told of it. */
export interface ToldOutcome {
  readonly correlationId: string;
  readonly type: string;
  readonly outcome: ClientOutcome;
}

/** Versions begin at 1 and have no holes. */
export function gapsOf(history: readonly PublicEvent[]): readonly string[] {
  return history.flatMap(({ version }, index) =>
    version === index + 1 ? [] : [`the history has ${version} in the place of ${index + 1}`],
  );
}

/** Every accepted command is in the history, once, where its sender was told; no other one is. */
export function commandsAstray(
  playerId: string | null,
  outcomes: readonly ToldOutcome[],
  history: readonly PublicEvent[],
): readonly string[] {
  const versions = new Map<string, number[]>();
  for (const { correlationId, version, actor } of history) {
    if (actor === playerId) versions.set(correlationId, [...(versions.get(correlationId) ?? []), version]);
  }
  return outcomes.flatMap(({ correlationId, type, outcome }) => {
    const found = versions.get(correlationId) ?? [];
    if (outcome.status !== 'accepted')
      return found.length === 0 ? [] : [`${type} was ${outcome.status}, and is in the history`];
    // Joining twice with one token changes nothing.
    if (type === 'joinGame' && found.length === 0) return [];
    const isOnce = found.every((version, index) => index === 0 || version === (found[index - 1] ?? 0) + 1);
    if (isOnce && found.at(-1) === outcome.gameVersion) return [];
    return [`${type} was accepted as ${outcome.gameVersion}, and is in the history at [${found.join()}]`];
  });
}

/** Deep equality of what is JSON. */
export function isSame(left: unknown, right: unknown): boolean {
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return left === right;
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => isSame(Reflect.get(left, key), Reflect.get(right, key)))
  );
}
