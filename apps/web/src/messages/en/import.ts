/** Beginning with the file of a game that was taken away. */
export const importing = {
  'import.file': 'File of a game (JSON)',
  'import.how':
    'A game that was taken away as JSON goes on as a new one: its deck, settings, stories, estimates and rounds are all there.',
  'import.ready': {
    one: '“{name}” is ready: {count} story, {estimated} with an estimate. Start the game to go on with it.',
    other: '“{name}” is ready: {count} stories, {estimated} with an estimate. Start the game to go on with it.',
  },

  'import.tooLarge':
    'This file is too large: a game begins with at most {megabytes} MB. Take stories or rounds out of it.',
  'import.unreadable': 'This file could not be read. Choose it again.',
  'import.notJson': 'This is no JSON. Choose a file that was taken away as JSON.',
  'import.notJsonAt':
    'This is no JSON from line {line} on. Mend that line, or choose a file that was taken away as JSON.',
  'import.notOurs': 'This is no game that was taken away here. Choose a file that was taken away as JSON.',
  'import.newer': 'This file is of version {version}, and version {known} can be read here. Take the game away again.',
  'import.field': 'This file cannot be used. {field} {allowed}.',
  'import.refused': 'This file cannot be used. {field}: {message}',
  'import.wholeFile': 'The file',

  'import.must.text': 'must be text of {least} to {most} characters',
  'import.must.number': 'must be a number from {least} to {most}',
  'import.must.whole': 'must be a whole number from {least} to {most}',
  'import.must.list': 'must be a list of at most {most} entries',
  'import.must.object': 'must be an object',
  'import.must.oneOf': 'must be one of these: {choices}',
  'import.must.notBeThere': 'is no field of such a file: take it out',
} as const;
