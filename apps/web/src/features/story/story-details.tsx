import type { Story } from '@planning-poker/poker';
import { storyMore } from '../../messages/en/story-more.ts';
import { t, teach } from '../../messages/t.ts';
import { parseInline, plainTextOf } from './markdown/inline.ts';
import { Markdown } from './markdown/markdown.tsx';
import { cellsOf } from './markdown/table.ts';

teach(storyMore);

/**
 * What there is to read about the story, folded away until somebody wants it: its first line tells whether. One line holds both, and one
 * of them is open at a time, below it.
 */
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
    <details className="story-fold" name="story-fold">
      <summary>
        <span className="story-fold-name">{name}</span> <span className="story-fold-start">{firstLine(text)}</span>
      </summary>
      <div className="story-fold-text">
        <Markdown text={text} />
      </div>
    </details>
  );
}

/** In plain words: without the marks of headings, lists, tables and emphasis, and of a link only what it is called. */
function firstLine(text: string): string {
  const line = text.split('\n').find((candidate) => /[\p{L}\p{N}]/u.test(candidate)) ?? '';
  const marked = line.replace(/^\s*(?:#{1,6}|[-*+>]|\d+[.)])\s+(?:\[[ xX]\]\s+)?/, '').trim();
  const cells = marked.startsWith('|') ? cellsOf(marked).filter((cell) => cell !== '') : [marked];
  return cells.map((cell) => plainTextOf(parseInline(cell))).join(' · ');
}
