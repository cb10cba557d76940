import type { Story, StoryId } from '@planning-poker/poker';
import { t } from '../../messages/t.ts';
import { ownPartIn } from '../../state/missing-votes.ts';
import { Button } from '../../ui/button.tsx';

interface VotesMissingProps {
  readonly stories: readonly Story[];
  readonly voter: string | null;
  /** What this tab shows is no news. */
  readonly shownId: StoryId | null;
  readonly onVote: (storyId: StoryId) => void;
}

/** The open stories that still want this person's card, and the way to the next one. */
export function VotesMissing({ stories, voter, shownId, onVote }: VotesMissingProps) {
  const shown = stories.findIndex(({ storyId }) => storyId === shownId);
  const inTurn = [...stories.slice(shown + 1), ...stories.slice(0, Math.max(shown, 0))];
  const missing = inTurn.filter((story) => ownPartIn(story, voter) === 'missing');
  const [next] = missing;
  return (
    <div className="votes-missing" role="status">
      {next !== undefined && (
        <>
          <p>{t('backlog.votesMissing', { count: missing.length })}</p>
          <Button look="soft" onClick={() => onVote(next.storyId)}>
            {t('backlog.voteNext')}
          </Button>
        </>
      )}
    </div>
  );
}
