import { useState } from 'react';
import { t } from '../../../messages/t.ts';
import { Button } from '../../../ui/button.tsx';
import type { Candidate, CutField } from './candidates.ts';
import type { Import } from './use-import.ts';

/** As many rows as are quickly looked through, and quickly drawn. */
const pageRows = 50;

const cutWords = {
  title: 'import.cutTitle',
  key: 'import.cutKey',
  link: 'import.cutLink',
  description: 'import.cutDescription',
} as const satisfies { readonly [Field in CutField]: string };

/** What will be added, a page at a time. */
export function ImportTable({ given }: { readonly given: Import }) {
  const [page, setPage] = useState(0);
  const { list } = given.candidates;
  // Another reading may have fewer.
  const from = Math.min(page, Math.max(0, Math.ceil(list.length / pageRows) - 1)) * pageRows;
  if (list.length === 0) return null;
  return (
    <>
      <table className="import-table">
        <caption className="sr-only">{t('import.preview')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('import.add')}</th>
            <th scope="col">{t('import.role.title')}</th>
            <th scope="col">{t('import.role.key')}</th>
            <th scope="col" className="import-more">
              {t('import.role.description')}
            </th>
          </tr>
        </thead>
        <tbody>
          {list.slice(from, from + pageRows).map((candidate) => (
            <Row key={candidate.place} candidate={candidate} given={given} />
          ))}
        </tbody>
      </table>
      {list.length > pageRows && <Pager from={from} all={list.length} onPage={setPage} />}
    </>
  );
}

function Row({ candidate, given }: { readonly candidate: Candidate; readonly given: Import }) {
  const { draft, twin, cut } = candidate;
  const taken = given.isTaken(candidate);
  return (
    <tr data-taken={taken}>
      <td>
        <label className="import-tick">
          <input
            type="checkbox"
            aria-label={t('import.addThis', { title: draft.title })}
            checked={taken}
            onChange={(event) => given.take(candidate, event.target.checked)}
          />
        </label>
      </td>
      <td>
        {draft.title}
        {twin !== null && (
          <span className="import-mark"> {t(twin === 'backlog' ? 'import.inBacklog' : 'import.inList')}</span>
        )}
        {cut.map((field) => (
          <span key={field} className="import-mark">
            {' '}
            {t(cutWords[field])}
          </span>
        ))}
        {draft.link !== undefined && <span className="import-link"> {draft.link}</span>}
      </td>
      <td className="import-key">{draft.key}</td>
      <td className="import-more">
        <span className="import-description">{draft.description}</span>
      </td>
    </tr>
  );
}

interface PagerProps {
  readonly from: number;
  readonly all: number;
  readonly onPage: (page: number) => void;
}

function Pager({ from, all, onPage }: PagerProps) {
  const page = from / pageRows;
  const to = Math.min(from + pageRows, all);
  return (
    <nav className="import-pager" aria-label={t('import.pages')}>
      <Button look="ghost" disabled={page === 0} onClick={() => onPage(page - 1)}>
        {t('import.earlier')}
      </Button>
      <span>{t('import.page', { from: from + 1, to, all })}</span>
      <Button look="ghost" disabled={to === all} onClick={() => onPage(page + 1)}>
        {t('import.later')}
      </Button>
    </nav>
  );
}
