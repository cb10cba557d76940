import type { Story } from '@planning-poker/poker';
import { t } from '../../messages/t.ts';
import type { OwnPart } from '../../state/missing-votes.ts';

/** How far a story is: its estimate, or a word; while it is open, whether the own card is missing. */
export function StoryMark({ story, own }: { readonly story: Story; readonly own: OwnPart }) {
  const { status, estimate } = story;
  if (estimate !== null) {
    return (
      <span className="story-mark" data-mark="estimate">
        <span className="sr-only">{t('backlog.estimate')}</span> {estimate}
      </span>
    );
  }
  if (status === 'pending') return null;
  return (
    <span className="story-mark" data-mark={own ?? status}>
      {own === null ? wordFor(status) : t(own === 'missing' ? 'backlog.notVoted' : 'backlog.voted')}
    </span>
  );
}

function wordFor(status: Story['status']): string {
  if (status === 'skipped') return t('backlog.skipped');
  return status === 'revealed' ? t('backlog.revealed') : t('backlog.voting');
}
