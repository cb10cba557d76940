import { readdirSync, readFileSync } from 'node:fs';

export interface ScenarioFile {
  readonly name: string;
  readonly text: string;
}

const folder = new URL('../../scenarios/', import.meta.url);

/** The scenarios that come with the simulation. */
export function scenarioFiles(): readonly ScenarioFile[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.toSorted().map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));
}
