import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { catalogue } from './catalogue.ts';
import { documentSettings, type Defaults } from './document.ts';

const defaults = JSON.parse(readFileSync(new URL('../../config/default.json', import.meta.url), 'utf8')) as Defaults;

test('[O7] docs/configuration.md is what the code says: `npm run docs -w @planning-poker/server` writes it anew', () => {
  const written = readFileSync(new URL('../../../../docs/configuration.md', import.meta.url), 'utf8');
  expect(written).toBe(documentSettings(defaults));
});

test('[O7] every setting is in the table, with its default', () => {
  const table = documentSettings(defaults);
  for (const { path, section, key } of catalogue) {
    expect(table).toContain(`\`${path}\``);
    expect(defaults[section]).toHaveProperty(key);
  }
});
