import { backlogOf, estimateValue, type Game } from '@planning-poker/poker';
import { csvText } from './csv.ts';

/**
 * The stories that have a key, as Jira's import of CSV takes them: it finds the issue by its key. No mark of the encoding, which would
 * become part of the first heading. An estimate that is no number is left empty, and so is none: Jira leaves a field alone then.
 */
export function exportJira(game: Game): string {
  const keyed = backlogOf(game).filter(({ key }) => key !== null);
  return csvText([
    ['Issue Key', 'Summary', 'Story Points'],
    ...keyed.map(({ key, title, estimate }) => [key, title, estimate === null ? null : estimateValue(game, estimate)]),
  ]);
}
