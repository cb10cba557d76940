import type { Story } from '@planning-poker/poker';
import { storyMore } from '../../messages/en/story-more.ts';
import { t, teach } from '../../messages/t.ts';
import { Markdown } from './markdown/markdown.tsx';

teach(storyMore);

/** What there is to read about the story, folded away until somebody wants it: its first line tells whether. */
export function StoryDetails({ story: { description, notes } }: { readonly story: Story }) {
  return (
    <div className="story-details">
      {description !== null && <Fold name={t('more.description')} text={description} />}
      {notes !== null && <Fold name={t('more.notes')} text={notes} />}
    </div>
  );
}

function Fold({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <details className="story-fold">
      <summary>
        <span className="story-fold-name">{name}</span> <span className="story-fold-start">{firstLine(text)}</span>
      </summary>
      <div className="story-fold-text">
        <Markdown text={text} />
      </div>
    </details>
  );
}

/** Without the marks of headings, lists and emphasis. */
function firstLine(text: string): string {
  const line = text.split('\n').find((candidate) => candidate.trim() !== '') ?? '';
  return line.replace(/^\s*(?:#{1,6}|[-*+>]|\d+[.)])\s+/, '').replaceAll(/[*`]/g, '');
}
