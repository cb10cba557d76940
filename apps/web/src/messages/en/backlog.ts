/** The list of stories. */
export const backlog = {
  'backlog.estimated': '{estimated} of {stories} estimated',
  'backlog.sum': '{sum} in all',
  'backlog.start': 'Vote on “{title}”',
  'backlog.estimate': 'estimate',
  'backlog.voting': 'voting',
  'backlog.revealed': 'revealed',
  'backlog.skipped': 'skipped',
  'backlog.adding': 'adding…',
  'backlog.newStory': 'New story',
  'backlog.placeholder': 'Add a story, or paste a list',
  'backlog.add': 'Add story',
  'backlog.addMany': { one: 'Add {count} story', other: 'Add {count} stories' },
  'backlog.readOnly': 'Those who lead this game choose and add stories.',
} as const;
