import { lazy, Suspense } from 'react';

const Loaded = lazy(async () => ({ default: (await import('./backlog.tsx')).Backlog }));

/** The backlog, which nobody needs for the first vote: it comes right after the table. */
export function LazyBacklog({ onStart }: { readonly onStart?: () => void }) {
  return <Suspense>{onStart === undefined ? <Loaded /> : <Loaded onStart={onStart} />}</Suspense>;
}
