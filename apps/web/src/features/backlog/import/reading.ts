/** What a column holds for a story. */
export type Role = 'title' | 'key' | 'link' | 'description' | 'ignore';

/** What was recognised. */
export type Kind = 'lines' | 'markdown' | 'table' | 'json' | 'jira' | 'github' | 'linear';

/** Something pasted, as rows: what the preview begins with. */
export interface Reading {
  readonly kind: Kind;
  readonly cells: readonly (readonly string[])[];
  /** The first row names the columns. */
  readonly headed: boolean;
  /** For each column what it was taken for. */
  readonly roles: readonly Role[];
  /** Is there a choice what the columns mean? Not for a list. */
  readonly mappable: boolean;
  /** Lines that were taken for something between the stories. */
  readonly leftOut: number;
}

/** A list as rows: each with the same four columns. */
export const listRoles = ['title', 'key', 'link', 'description'] as const satisfies readonly Role[];
