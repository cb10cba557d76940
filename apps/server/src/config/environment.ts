import { catalogue, ENVIRONMENT_PREFIX, type Setting } from './catalogue.ts';
import type { Mistake } from './mistake.ts';

/** The layer that environment variables make: `PLANNING_POKER_SERVER__PORT=80` is `{server: {port: 80}}`. */
export interface EnvironmentLayer {
  readonly values: { readonly [section: string]: { readonly [key: string]: unknown } };
  readonly mistakes: readonly Mistake[];
}

export function readEnvironment(environment: { readonly [name: string]: string | undefined }): EnvironmentLayer {
  const byVariable = new Map(catalogue.map((setting) => [setting.variable, setting]));
  const values: { [section: string]: { [key: string]: unknown } } = {};
  const mistakes: Mistake[] = [];
  for (const [variable, value] of Object.entries(environment)) {
    if (value === undefined || !variable.startsWith(ENVIRONMENT_PREFIX) || serviceLink.test(variable)) continue;
    const setting = byVariable.get(variable);
    if (setting === undefined) mistakes.push(unknownVariable(variable, value));
    else (values[setting.section] ??= {})[setting.key] = read(setting, value);
  }
  return { values, mistakes };
}

/** What Kubernetes sets for a service of our name: nobody's mistake. */
const serviceLink = /^PLANNING_POKER_(?:SERVICE_(?:HOST|PORT)(?:_[A-Z0-9_]+)?|PORT(?:_\d+_(?:TCP|UDP)(?:_[A-Z]+)?)?)$/;

/** Text that is not of the setting's kind stays text, so that the schema tells what is wrong with it. */
function read(setting: Setting, text: string): unknown {
  if (text === '' && setting.optional) return null;
  if (setting.kind === 'number') return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
  if (setting.kind === 'json') return parsed(text);
  if (setting.kind === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  return text;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function unknownVariable(variable: string, value: string): Mistake {
  return {
    key: variable,
    value,
    unknown: true,
    allowed: `one of ${catalogue.map((setting) => setting.variable).join(', ')}`,
  };
}
