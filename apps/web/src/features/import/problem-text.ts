import { takenGameVersion } from '@planning-poker/poker';
import { reasonOf } from '../../messages/reason.ts';
import { type PlainKey, t } from '../../messages/t.ts';
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
      return problem.field === ''
        ? t('importGame.refused', { reason: reasonOf(problem.rejection) })
        : t('importGame.field', { field: problem.field, allowed: t(ruleOf(problem.field)) });
  }
}

const rules: { readonly [field: string]: PlainKey } = {
  id: 'importGame.must.deck',
  cards: 'importGame.must.cards',
  label: 'importGame.must.label',
  value: 'importGame.must.value',
  link: 'importGame.must.link',
  status: 'importGame.must.status',
  rounds: 'importGame.must.figures',
  revealedAt: 'importGame.must.time',
  votes: 'importGame.must.names',
  counts: 'importGame.must.labels',
};

/** The last word has the domain, of a field that has the right shape; what it asks of nearly all of them is that they can be read. */
function ruleOf(field: string): PlainKey {
  const name = /(\w+)(?:\[\d+\])?$/.exec(field)?.[1] ?? '';
  return rules[name] ?? 'importGame.must.seen';
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
