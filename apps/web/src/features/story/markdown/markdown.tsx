import type { ReactNode } from 'react';
import { t } from '../../../messages/t.ts';
import { type Block, type ListItem, parseBlocks } from './blocks.ts';
import { type Inline, parseInline, plainTextOf } from './inline.ts';
import type { Table } from './table.ts';
import './markdown.css';

/**
 * Somebody's Markdown as elements, never as HTML: there is nothing in between that could run. Links lead to http, https and mailto
 * alone, in a tab that knows nothing of this one; a picture is a link to it, since this page loads nothing from other hosts.
 */
export function Markdown({ text }: { readonly text: string }) {
  return <div className="markdown">{drawn(parseBlocks(text), drawBlock)}</div>;
}

function drawn<Part>(parts: readonly Part[], draw: (part: Part, key: number) => ReactNode): readonly ReactNode[] {
  return parts.map((part, place) => draw(part, place));
}

function drawBlock(block: Block, key: number): ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return <p key={key}>{words(block.text)}</p>;
    case 'heading':
      // Below the story's own, and all of one level: where a text begins, and what it skips, is not the page's order.
      return (
        <p key={key} role="heading" aria-level={3} className="markdown-heading">
          {words(block.text)}
        </p>
      );
    case 'code':
      return <pre key={key}>{block.text}</pre>;
    case 'quote':
      return <blockquote key={key}>{drawn(block.blocks, drawBlock)}</blockquote>;
    case 'list':
      return block.start === null ? (
        <ul key={key}>{drawn(block.items, drawItem)}</ul>
      ) : (
        <ol key={key} start={block.start === 1 ? undefined : block.start}>
          {drawn(block.items, drawItem)}
        </ol>
      );
    case 'rule':
      return <hr key={key} />;
    case 'table':
      return drawTable(block, key);
  }
}

/** Enough to tell one table from another. */
const columnsInName = 3;

/**
 * In a box of its own, which a wide one scrolls sideways within: by keyboard too, so it can have the focus. What is missing at the end of
 * a row is not drawn: a wide head over many short rows stays as small as it was typed.
 */
function drawTable({ aligned, head, rows }: Table, key: number): ReactNode {
  const columns = head.map((text) => plainTextOf(parseInline(text))).filter((text) => text !== '');
  const name = t('more.columns', { columns: columns.slice(0, columnsInName) });
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div key={key} className="markdown-table" role="region" aria-label={name} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head.map((text, column) => {
              // An empty head heads nothing: a corner above names of rows.
              const Cell = text === '' ? 'td' : 'th';
              return (
                <Cell key={column} scope={text === '' ? undefined : 'col'} data-align={aligned[column] ?? undefined}>
                  {words(text)}
                </Cell>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((text, column) => (
                <td key={column} data-align={aligned[column] ?? undefined}>
                  {words(text)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function drawItem({ done, blocks }: ListItem, key: number): ReactNode {
  const [first, ...rest] = blocks;
  // A short item needs no paragraph of its own.
  const tight = first?.kind === 'paragraph';
  return (
    <li key={key} data-done={done ?? undefined}>
      {done !== null && (
        <input type="checkbox" checked={done} disabled aria-label={t(done ? 'more.done' : 'more.open')} />
      )}
      {tight ? words(first.text) : drawn(blocks, drawBlock)}
      {tight && drawn(rest, drawBlock)}
    </li>
  );
}

const words = (text: string): readonly ReactNode[] => drawn(parseInline(text), drawInline);

function drawInline(part: Inline, key: number): ReactNode {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'break':
      return <br key={key} />;
    case 'code':
      return <code key={key}>{part.text}</code>;
    case 'strong':
      return <strong key={key}>{drawn(part.inside, drawInline)}</strong>;
    case 'em':
      return <em key={key}>{drawn(part.inside, drawInline)}</em>;
    case 'del':
      return <del key={key}>{drawn(part.inside, drawInline)}</del>;
    case 'link':
      return (
        <a key={key} href={part.href} target="_blank" rel="noopener noreferrer">
          {drawn(part.inside, drawInline)} <span className="sr-only">{t('opensElsewhere')}</span>
        </a>
      );
  }
}
