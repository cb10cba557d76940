import { enAround } from './en-around.ts';
import { enTable } from './en-table.ts';

/**
 * Everything that a person reads or hears. `{name}` is filled in; `{count}` chooses the plural form. Sentences speak to a
 * person, say what is so and what to do, and end with a full stop; buttons say what they do.
 */
export const en = { ...enTable, ...enAround } as const;
