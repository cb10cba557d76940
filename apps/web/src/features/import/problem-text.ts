import { takenGameVersion } from '@planning-poker/poker';
import { t } from '../../messages/t.ts';
import type { Allowed } from './file-shape.ts';
import type { FileProblem } from './read-taken-game.ts';

/** Why a file cannot be imported, in a sentence that says where and what is allowed there [U45]. */
export function problemText(problem: FileProblem): string {
  switch (problem.kind) {
    case 'notJson':
      return problem.line === null ? t('import.notJson') : t('import.notJsonAt', { line: problem.line });
    case 'notOurs':
      return t('import.notOurs');
    case 'newer':
      return t('import.newer', { version: problem.version, known: takenGameVersion });
    case 'misfit':
      return t('import.field', { field: called(problem.misfit.field), allowed: allowedText(problem.misfit.allowed) });
    case 'refused':
      return t('import.refused', { field: called(problem.field), message: problem.message });
  }
}

function called(field: string): string {
  return field === '' ? t('import.wholeFile') : field;
}

function allowedText(allowed: Allowed): string {
  switch (allowed.must) {
    case 'text':
      return t('import.must.text', { least: allowed.least, most: allowed.most });
    case 'number':
      return t('import.must.number', { least: allowed.least, most: allowed.most });
    case 'whole':
      return t('import.must.whole', { least: allowed.least, most: allowed.most });
    case 'list':
      return t('import.must.list', { most: allowed.most });
    case 'object':
      return t('import.must.object');
    case 'oneOf':
      return t('import.must.oneOf', { choices: allowed.choices.join(', ') });
    case 'notBeThere':
      return t('import.must.notBeThere');
  }
}
