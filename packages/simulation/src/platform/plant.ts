import { registerHooks } from 'node:module';
import { plantIn } from '../mutants/mutant.ts';
import type { Planting } from '../mutants/mutant.ts';

/** From now on this thread loads the mutant's file with the bug in it. Returns what tells whether that has happened. */
export function plant(mutant: Planting): () => boolean {
  let isPlanted = false;
  registerHooks({
    load(url, context, nextLoad) {
      const loaded = nextLoad(url, context);
      if (!url.endsWith(`/packages/${mutant.file}`)) return loaded;
      isPlanted = true;
      const { source } = loaded;
      const text = typeof source === 'string' ? source : new TextDecoder().decode(source ?? undefined);
      return { ...loaded, source: plantIn(text, mutant) };
    },
  });
  return () => isPlanted;
}
