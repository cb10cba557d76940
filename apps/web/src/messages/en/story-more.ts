/** What there is to read about a story, and where the others are. */
export const storyMore = {
  'more.description': 'Description',
  'more.notes': 'Notes',
  'more.done': 'done',
  'more.open': 'not done',
  'more.columns': 'Columns {columns}',
  'elsewhere.others': 'You look at this story alone. The others are at “{title}”.',
  'elsewhere.nowhere': 'You look at this story alone. The others have no story on the table.',
  'elsewhere.back': 'Go to them',
  'elsewhere.bring': 'Bring them here',
} as const;
