/** Beginning with the file of a game that was taken away. */
export const importGame = {
  'importGame.file': 'File of a game (JSON)',
  'importGame.how':
    'A game that was taken away as JSON goes on as a new one: its deck, settings, stories, estimates and rounds are all there.',
  'importGame.ready': {
    one: '“{name}” is ready: {count} story, {estimated} with an estimate. Start the game to go on with it.',
    other: '“{name}” is ready: {count} stories, {estimated} with an estimate. Start the game to go on with it.',
  },

  'importGame.tooLarge':
    'This file is too large: a game begins with at most {megabytes} MB. Take stories or rounds out of it.',
  'importGame.unreadable': 'This file could not be read. Choose it again.',
  'importGame.notJson': 'This is no JSON. Choose a file that was taken away as JSON.',
  'importGame.notJsonAt':
    'This is no JSON from line {line} on. Mend that line, or choose a file that was taken away as JSON.',
  'importGame.notOurs': 'This is no game that was taken away here. Choose a file that was taken away as JSON.',
  'importGame.newer':
    'This file is of version {version}, and version {known} can be read here. Take the game away again.',
  'importGame.field': 'This file cannot be used. {field} {allowed}.',
  'importGame.refused': 'This file cannot be used. {field}: {message}',
  'importGame.wholeFile': 'The file',

  'importGame.must.text': 'must be text of {least} to {most} characters',
  'importGame.must.number': 'must be a number from {least} to {most}',
  'importGame.must.whole': 'must be a whole number from {least} to {most}',
  'importGame.must.list': 'must be a list of at most {most} entries',
  'importGame.must.object': 'must be an object',
  'importGame.must.oneOf': 'must be one of these: {choices}',
  'importGame.must.notBeThere': 'is no field of such a file: take it out',
} as const;
