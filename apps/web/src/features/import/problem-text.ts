import { takenGameVersion } from '@planning-poker/poker';
import { t } from '../../messages/t.ts';
import type { Allowed } from './file-shape.ts';
import type { FileProblem } from './read-taken-game.ts';

/** Why a file cannot be imported, in a sentence that says where and what is allowed there [U45]. */
export function problemText(problem: FileProblem): string {
  switch (problem.kind) {
    case 'notJson':
      return problem.line === null ? t('importGame.notJson') : t('importGame.notJsonAt', { line: problem.line });
    case 'notOurs':
      return t('importGame.notOurs');
    case 'newer':
      return t('importGame.newer', { version: problem.version, known: takenGameVersion });
    case 'misfit':
      return t('importGame.field', {
        field: called(problem.misfit.field),
        allowed: allowedText(problem.misfit.allowed),
      });
    case 'refused':
      return t('importGame.refused', { field: called(problem.field), message: problem.message });
  }
}

function called(field: string): string {
  return field === '' ? t('importGame.wholeFile') : field;
}

function allowedText(allowed: Allowed): string {
  switch (allowed.must) {
    case 'text':
      return t('importGame.must.text', { least: allowed.least, most: allowed.most });
    case 'number':
      return t('importGame.must.number', { least: allowed.least, most: allowed.most });
    case 'whole':
      return t('importGame.must.whole', { least: allowed.least, most: allowed.most });
    case 'list':
      return t('importGame.must.list', { most: allowed.most });
    case 'object':
      return t('importGame.must.object');
    case 'oneOf':
      return t('importGame.must.oneOf', { choices: allowed.choices.join(', ') });
    case 'notBeThere':
      return t('importGame.must.notBeThere');
  }
}
