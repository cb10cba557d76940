import { settingNotes, settingsSchema, type SettingNotes } from './settings.ts';

export const ENVIRONMENT_PREFIX = 'PLANNING_POKER_';

export interface Setting extends SettingNotes {
  readonly section: string;
  readonly key: string;
  /** `server.port` */
  readonly path: string;
  /** `PLANNING_POKER_SERVER__PORT` */
  readonly variable: string;
}

/** Every setting, in the schema's order. */
export const catalogue: readonly Setting[] = Object.entries(settingsSchema.shape).flatMap(([section, schema]) =>
  Object.entries(schema.shape).map(([key, leaf]) => {
    const notes = settingNotes.get(leaf);
    if (notes === undefined) throw new Error(`The setting ${section}.${key} has no notes.`);
    return { ...notes, section, key, path: `${section}.${key}`, variable: variableOf(section, key) };
  }),
);

function variableOf(section: string, key: string): string {
  return `${ENVIRONMENT_PREFIX}${screamingSnake(section)}__${screamingSnake(key)}`;
}

function screamingSnake(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}
