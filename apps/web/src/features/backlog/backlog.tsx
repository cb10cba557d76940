import type { Story } from '@planning-poker/poker';
import { type ReactNode, Suspense, useMemo, useState } from 'react';
import { backlog } from '../../messages/en/backlog.ts';
import { t, teach } from '../../messages/t.ts';
import { useGame } from '../../state/game-context.tsx';
import { ownVoter } from '../../state/missing-votes.ts';
import { select } from '../../state/selectors.ts';
import { useRights } from '../../state/use-rights.ts';
import { useTotals } from '../../state/use-totals.ts';
import { lazily } from '../../ui/lazily.ts';
import { AddStories } from './add-stories.tsx';
import { backlogSentence } from './backlog-sentence.ts';
import { OpenSeveral } from './open-several.tsx';
import { RemovedStories } from './removed-stories.tsx';
import { StoryList, type Ticked } from './story-list.tsx';
import { UndoAdding } from './undo-adding.tsx';
import { useDropped } from './use-dropped.ts';
import { usePreview } from './use-preview.tsx';
import { useStoryActions } from './use-story-actions.ts';
import { VotesMissing } from './votes-missing.tsx';
import './backlog.css';

teach(backlog);

const EditSheet = lazily(async () => (await import('./edit-sheet.tsx')).EditSheet);

interface BacklogProps {
  /** It begins with the field for a new story. */
  readonly typing?: boolean;
  /** Called when a story is chosen. */
  readonly onStart?: () => void;
  /** What just happened, where the page's own place for it is out of sight. */
  readonly notices?: ReactNode;
}

/** All stories, in order, with what they came out at. */
export function Backlog({ typing = false, onStart, notices }: BacklogProps) {
  const stories = useGame(select.stories);
  const shownId = useGame(select.storyId);
  const voter = useGame(ownVoter);
  const rights = useRights();
  const actions = useStoryActions();
  const { lookThrough, sheet } = usePreview();
  const { over, zone, readFile } = useDropped(lookThrough);
  const [ticked, setTicked] = useState<Ticked>(null);
  const [editedId, setEditedId] = useState<string | null>(null);
  const listed = useListed(stories);
  const edited = listed.find(({ storyId }) => storyId === editedId);
  const leads = rights.stories;
  const voteOn = (storyId: string) => {
    actions.lookAt(storyId);
    onStart?.();
  };
  return (
    <div className="backlog" data-over={over || undefined} {...(leads ? zone : null)}>
      <p className="backlog-totals">{backlogSentence(useTotals())}</p>
      <VotesMissing stories={listed} voter={voter} shownId={shownId} onVote={voteOn} />
      <StoryList
        listed={listed}
        voter={voter}
        ticked={ticked}
        onTick={setTicked}
        onEdit={setEditedId}
        onStart={onStart}
      />
      {leads && <OpenSeveral stories={listed} ticked={ticked} onTick={setTicked} onOpen={actions.open} />}
      {leads && <RemovedStories stories={stories} onRestore={actions.restore} />}
      {notices}
      {over && <p className="backlog-note">{t('backlog.dropHere')}</p>}
      {leads ? (
        <>
          <AddStories typing={typing} onLookThrough={lookThrough} onFile={(file) => void readFile(file)} />
          <UndoAdding />
        </>
      ) : (
        <p className="backlog-note">{t('backlog.readOnly')}</p>
      )}
      {sheet}
      <Suspense>{edited !== undefined && <EditSheet story={edited} onClose={() => setEditedId(null)} />}</Suspense>
    </div>
  );
}

function useListed(stories: readonly Story[]): readonly Story[] {
  return useMemo(() => stories.filter(({ status }) => status !== 'removed'), [stories]);
}
