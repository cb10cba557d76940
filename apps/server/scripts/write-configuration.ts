import { readFileSync, writeFileSync } from 'node:fs';
import { documentSettings, type Defaults } from '../src/config/document.ts';

const defaults = JSON.parse(readFileSync(new URL('../config/default.json', import.meta.url), 'utf8')) as Defaults;
writeFileSync(new URL('../../../docs/configuration.md', import.meta.url), documentSettings(defaults));
