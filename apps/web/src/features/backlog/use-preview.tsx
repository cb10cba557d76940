import type { StoryDraft } from '@planning-poker/poker';
import { type ReactNode, Suspense, useCallback, useState } from 'react';
import { lazily } from '../../ui/lazily.ts';
import { useAddStories } from './use-add-stories.ts';

const ImportSheet = lazily(async () => (await import('./import/import-sheet.tsx')).ImportSheet);

interface Previewed {
  /** Each paste is looked through anew, the same text too. */
  readonly id: number;
  readonly text: string;
  readonly added: () => void;
}

interface Preview {
  readonly lookThrough: (text: string, added?: () => void) => void;
  /** The preview, while something is looked through. */
  readonly sheet: ReactNode;
}

/** Looks stories through before they are added. What is refused comes back, as it was pasted. */
export function usePreview(): Preview {
  const addStories = useAddStories();
  const [previewed, setPreviewed] = useState<Previewed | null>(null);
  const lookThrough = useCallback(
    (text: string, added: () => void = () => undefined) =>
      setPreviewed((before) => ({ id: (before?.id ?? 0) + 1, text, added })),
    [],
  );
  const add = async (drafts: readonly StoryDraft[]) => {
    const given = previewed;
    given?.added();
    if (!(await addStories(drafts))) setPreviewed((shown) => shown ?? given);
  };
  const sheet = previewed !== null && (
    <Suspense>
      <ImportSheet
        key={previewed.id}
        text={previewed.text}
        onAdd={(drafts) => void add(drafts)}
        onClose={() => setPreviewed((shown) => (shown === previewed ? null : shown))}
      />
    </Suspense>
  );
  return { lookThrough, sheet };
}
