import { z } from 'zod';
import { scenarioSchema } from './scenario.ts';
import type { Scenario } from './scenario.ts';

export type ReadScenario =
  | { readonly ok: true; readonly value: Scenario }
  | { readonly ok: false; readonly message: string };

/** Reads a scenario file; says everything that is wrong with it, by path, and what would be right. Never throws. */
export function readScenario(text: string, file = 'scenario'): ReadScenario {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    return { ok: false, message: `${file} is no JSON: ${String(error)}` };
  }
  const read = scenarioSchema.safeParse(raw);
  if (!read.success) return { ok: false, message: `${file} is no scenario:\n${z.prettifyError(read.error)}` };
  const strangers = strangersIn(read.data);
  if (strangers.length > 0) return { ok: false, message: `${file} is no scenario:\n${strangers.join('\n')}` };
  return { ok: true, value: read.data };
}

/** Steps that name somebody who is not among the players. */
function strangersIn({ players, steps }: Scenario): readonly string[] {
  const known = new Set(players.map((player) => player.name));
  const list = [...known].join(', ');
  return steps.flatMap((step, index) => {
    const named = [
      ...('who' in step ? [step.who] : []),
      ...('whom' in step && step.whom !== undefined ? [step.whom] : []),
    ];
    return named
      .filter((name) => !known.has(name))
      .map((name) => `✖ ${name} is not among the players (${list})\n  → at steps[${index}] (${step.do})`);
  });
}
