import { type ComponentType, lazy } from 'react';

/** A component that comes in a file of its own, loaded when it is first shown (or before, by `load`). */
export function lazily<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => ({ default: await load() }));
}
