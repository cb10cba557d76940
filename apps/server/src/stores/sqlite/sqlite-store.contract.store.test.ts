import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeEventStore } from '@planning-poker/sync/store-contract';
import { afterAll } from 'vitest';
import { createNodeRuntime } from '../../seams/node-runtime.ts';
import { SqliteStore } from './sqlite-store.ts';

const runtime = createNodeRuntime();
const directory = mkdtempSync(join(tmpdir(), 'sqlite-contract-'));
const paths = new WeakMap<object, string>();
let files = 0;
afterAll(() => rmSync(directory, { recursive: true }));

async function open(path: string): Promise<SqliteStore> {
  const store = await SqliteStore.open({ path, runtime });
  paths.set(store, path);
  return store;
}

function openFresh(): Promise<SqliteStore> {
  files += 1;
  return open(join(directory, `${files}.sqlite`));
}

describeEventStore('SQLite', openFresh, (store) => open(paths.get(store) ?? ''));
