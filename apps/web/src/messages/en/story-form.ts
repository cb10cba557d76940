/** A story's own words, being edited. */
export const storyForm = {
  'edit.title': 'Title of the story',
  'edit.titleMissing': 'A story needs a title: write one.',
  'edit.key': 'Key',
  'edit.link': 'Link',
  'edit.linkWrong': 'A link begins with http:// or https://. Correct it, or leave it empty.',
  'edit.description': 'Description (Markdown)',
  'edit.notes': 'Notes (Markdown)',
  'edit.cancel': 'Cancel',
} as const;
