import { Load } from 'config/lib/util.js';
import { catalogue } from './catalogue.ts';
import { readEnvironment } from './environment.ts';
import { ConfigurationError, type Mistake } from './mistake.ts';
import { settingsSchema, type Settings } from './settings.ts';

export interface SettingsSources {
  /** Where `default.json`, `<environment>.json` and `local.json` are. */
  readonly directory: string;
  /** `NODE_ENV`, which picks the second layer. */
  readonly environmentName: string;
  readonly variables: { readonly [name: string]: string | undefined };
}

/**
 * Defaults, then the environment's file, then `local` (not in git), then `PLANNING_POKER_<SECTION>__<KEY>`.
 * Throws a `ConfigurationError` that tells every mistake at once [O1].
 */
export function loadSettings(sources: SettingsSources): Settings {
  const environment = readEnvironment(sources.variables);
  const files = readFiles(sources);
  const mistakes = [...environment.mistakes, ...files.mistakes];
  if (files.mistakes.length > 0) throw new ConfigurationError(mistakes);
  files.load.addConfig('environment variables', environment.values);
  const parsed = settingsSchema.safeParse(files.load.config, { reportInput: true });
  if (parsed.success && mistakes.length === 0) return parsed.data;
  throw new ConfigurationError([...mistakes, ...(parsed.error?.issues ?? []).flatMap(mistakesOf)]);
}

function readFiles(sources: SettingsSources): { readonly load: Load; readonly mistakes: readonly Mistake[] } {
  const load = new Load({ configDir: sources.directory, nodeEnv: [sources.environmentName], hostName: undefined });
  try {
    load.scan();
    return { load, mistakes: [] };
  } catch (error) {
    return {
      load,
      mistakes: [{ key: sources.directory, value: String(error), allowed: 'a directory of readable JSON files' }],
    };
  }
}

type Issue = NonNullable<ReturnType<typeof settingsSchema.safeParse>['error']>['issues'][number];

function mistakesOf(issue: Issue): readonly Mistake[] {
  const path = issue.path.map(String).join('.');
  const secret = catalogue.find((each) => each.secret && `${path}.`.startsWith(`${each.path}.`));
  if (secret !== undefined) {
    return [{ key: `${path} (${secret.variable})`, value: issue.input, allowed: secret.allowed, secret: true }];
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      key: path === '' ? key : `${path}.${key}`,
      value: valueIn(issue.input, key),
      unknown: true,
      allowed: known(path),
    }));
  }
  const setting = catalogue.find((each) => each.path === path);
  const allowed = setting?.allowed ?? `a section: ${known(path)}`;
  return [{ key: setting === undefined ? path : `${path} (${setting.variable})`, value: issue.input, allowed }];
}

function valueIn(container: unknown, key: string): unknown {
  return typeof container === 'object' && container !== null ? Reflect.get(container, key) : undefined;
}

function known(section: string): string {
  const keys =
    section === ''
      ? Object.keys(settingsSchema.shape)
      : catalogue.filter((each) => each.section === section).map((each) => each.key);
  return `one of ${keys.join(', ')}`;
}
