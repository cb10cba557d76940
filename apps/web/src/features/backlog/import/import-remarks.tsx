import { t } from '../../../messages/t.ts';
import type { Kind, Reading } from './reading.ts';
import type { Import } from './use-import.ts';

const kinds = {
  lines: 'import.lines',
  markdown: 'import.markdown',
  table: 'import.table',
  json: 'import.json',
  jira: 'import.jira',
  github: 'import.github',
  linear: 'import.linear',
} as const satisfies { readonly [Name in Kind]: string };

/** What was recognised, and everything that will not come as it was given: nothing is cut without a word. */
export function ImportRemarks({ given, reading }: { readonly given: Import; readonly reading: Reading }) {
  const { list } = given.candidates;
  return (
    <div className="import-remarks" role="status">
      <p className="import-kind">
        {list.length === 0 ? t('import.nothing') : t(kinds[reading.kind], { count: list.length })}
      </p>
      {remarksOn(given, reading).map((remark) => (
        <p key={remark} className="import-remark">
          {remark}
        </p>
      ))}
    </div>
  );
}

function remarksOn({ candidates: { list, untitled }, isTaken, room }: Import, reading: Reading): readonly string[] {
  const twins = list.filter((candidate) => candidate.twin !== null && !isTaken(candidate)).length;
  const cut = list.filter((candidate) => candidate.cut.length > 0).length;
  const wanted = list.filter(isTaken).length;
  return [
    twins > 0 && t('import.twins', { count: twins }),
    cut > 0 && t('import.cut', { count: cut }),
    reading.leftOut > 0 && t('import.leftOut', { count: reading.leftOut }),
    untitled > 0 && reading.roles.includes('title') && t('import.untitled', { count: untitled }),
    room === 0 && t('import.full'),
    room > 0 && wanted > room && t('import.room', { count: room }),
  ].filter((remark) => remark !== false);
}
