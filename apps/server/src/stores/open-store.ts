import { resolve } from 'node:path';
import { createMemoryStore, type Runtime } from '@planning-poker/sync';
import { createMemoryCursors } from '../webhooks/cursors.ts';
import type { ServerStore } from './server-store.ts';
import { SqliteStore } from './sqlite/sqlite-store.ts';

const SQLITE = 'sqlite:';

/** The store of a `store.url`, for one server alone [S11]. Rejects where it cannot be had, with what to do about it. */
export async function openStore(url: string, runtime: Runtime): Promise<ServerStore> {
  if (!url.startsWith(SQLITE)) return forgetful();
  const path = resolve(url.slice(SQLITE.length));
  try {
    return await SqliteStore.open({ path, runtime, alone: true });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${path} (PLANNING_POKER_STORE__URL) cannot be used: ${reason}`, { cause });
  }
}

/** `memory:`: for tests and for trying out. It never fails, and what it holds ends with the process, so nothing has to be erased. */
function forgetful(): ServerStore {
  const { forget, ...cursors } = createMemoryCursors();
  const store = createMemoryStore();
  const erase = async (gameId: string) => {
    await store.erase(gameId);
    forget(gameId);
  };
  return Object.assign({ ...store, erase }, cursors, {
    look: () => Promise.resolve(),
    probe: () => Promise.resolve(),
    untouchedSince: () => Promise.resolve([]),
  });
}
