import { catalogue, ENVIRONMENT_PREFIX } from './catalogue.ts';

/** The content of `config/default.json`. */
export type Defaults = {
  readonly [section: string]: { readonly [key: string]: string | number | boolean | null | readonly unknown[] };
};

/** `docs/configuration.md`, as the schema and `config/default.json` have it [O7]. */
export function documentSettings(defaults: Defaults): string {
  const rows = catalogue.map(({ section, key, path, variable, allowed, about }) => {
    const standard = defaults[section]?.[key] ?? null;
    return `| \`${path}\` | \`${variable.slice(ENVIRONMENT_PREFIX.length)}\` | ${standard === null ? 'nothing' : `\`${typeof standard === 'object' ? JSON.stringify(standard) : standard}\``} | ${allowed} | ${about} |`;
  });
  return `${[...INTRODUCTION, '| key | variable | default | allowed | what it does |', '| --- | --- | --- | --- | --- |', ...rows].join('\n')}\n`;
}

const INTRODUCTION = [
  '# Configuration',
  '',
  'Generated from the code by `npm run docs -w @planning-poker/server`; a test holds it to the code.',
  '',
  'Four layers, each over the one before: `apps/server/config/default.json`, then `config/<environment>.json` (`NODE_ENV`, or',
  '`development`), then `config/local.json` (not in git), then environment variables: `PLANNING_POKER_` and the name below, so',
  '`PLANNING_POKER_SERVER__PORT=8080` sets `server.port`. All is checked at the start: every mistake is told at once, with its key,',
  'its value and what is allowed, and the server does not start. An empty variable means "nothing" where that is allowed.',
  '',
];
