import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';

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

/** One of them, by its name; throws where there is none. */
export function writtenScenario(name: string): ScenarioFile {
  const file = scenarioFiles().find((one) => one.name === `${name}.json`);
  if (file === undefined) throw new Error(`there is no scenario ${name}`);
  return file;
}

/** The files that somebody means: `all`, one that comes with the simulation by its name, any other by its path. Throws in words. */
export function findScenarios(wanted: readonly string[], workingFolder: string): readonly ScenarioFile[] {
  return wanted.flatMap((name) => {
    const ours = scenarioFiles().filter((file) => file.name === `${name}.json`);
    if (ours.length > 0) return ours;
    const path = resolve(workingFolder, name);
    if (existsSync(path)) return [{ name: basename(path), text: readFileSync(path, 'utf8') }];
    const known = scenarioFiles().map((file) => file.name.replace(/\.json$/, ''));
    throw new Error(`there is no scenario ${name}, and no such file; there are ${known.join(', ')}`);
  });
}
