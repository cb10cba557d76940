import type { Plugin } from 'vite';

const wrapping = 'native:import-analysis-build';

/**
 * Leaves `import()` as it is written. Vite wraps each one so that it fetches the part's style sheet first; here all styles are one sheet, and
 * the wrappers weigh a kilobyte on the first load (U7). Without an option for it, the part of Vite that wraps is taken out.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    apply: 'build',
    configResolved: ({ plugins, build }) => {
      const place = plugins.findIndex(({ name }) => name === wrapping);
      if (place === -1 || build.cssCodeSplit)
        throw new Error(`plain-imports: there is no ${wrapping}, or it is needed.`);
      (plugins as Plugin[]).splice(place, 1);
    },
  };
}
