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
  'importGame.refused': 'This file cannot be used. {reason}',
  'importGame.wholeFile': 'The file',

  'importGame.must.text': 'must be text of {least} to {most} characters',
  'importGame.must.number': 'must be a number from {least} to {most}',
  'importGame.must.whole': 'must be a whole number from {least} to {most}',
  'importGame.must.list': 'must be a list of at most {most} entries',
  'importGame.must.object': 'must be an object',
  'importGame.must.oneOf': 'must be one of these: {choices}',
  'importGame.must.seen': 'must be text that can be seen, without control characters',
  'importGame.must.deck': 'must be the id of a built-in deck with its own cards, or “custom”',
  'importGame.must.cards':
    'must be at least two cards, not all of them special, each with a value from 0 on with at most three decimals',
  'importGame.must.label': 'must be text that can be seen, and on no other card',
  'importGame.must.value': 'must be a number from 0 on with at most three decimals',
  'importGame.must.link': 'must begin with http:// or https://, and can hold no control characters',
  'importGame.must.status': 'must not be “skipped” beside an estimate',
  'importGame.must.figures': 'must have numbers for figures',
  'importGame.must.time': 'must be a moment in milliseconds, and none before openedAt',
  'importGame.must.names': 'must have names that a person in a game could have',
  'importGame.must.labels': 'must have labels that a card of a deck could have',
  'importGame.must.notBeThere': 'is no field of such a file: take it out',
} as const;
