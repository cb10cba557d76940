/** The start page. */
export const start = {
  'title.start': 'Planning poker',

  'start.slogan': 'Estimate together. Reveal at once.',
  'start.lead': 'Planning poker for teams. No account, nothing to install, and nobody sees a card before it is turned.',
  'start.button': 'Start a game',
  'start.starting': 'Starting…',
  'start.defaultGameName': 'Planning with {name}',
  'start.withDeck': 'With the deck “{deck}”.',

  'start.steps': 'How it goes',
  'start.stepInvite': 'Start a game and send its link: your team is there in two clicks.',
  'start.stepVote': 'Everybody picks a card, face down, for the story on the table.',
  'start.stepReveal': 'Turn all cards at once, let the lowest and the highest speak, take the estimate.',

  'games.title': 'Your last games',
  'games.remove': 'Remove {game} from this list',
  'games.removed': '{game} is off this list.',
  'games.undo': 'Undo',
  'games.more': { one: '{count} more', other: '{count} more' },

  'start.import': 'Import a game',
  'start.chooseFile': 'Choose the file of a game first, or close the import to start a new one.',

  'code.open': 'Join with a code',

  'setup.title': 'Deck, backlog and more',
  'setup.deckNotReady': 'The deck cannot be played with yet: mend what is marked below.',
  'setup.gameName': 'Name of the game',
  'setup.gameNameExample': 'Sprint 42',
  'setup.stories': 'Stories, one a line',
  'setup.storiesExample': 'PAY-118 Refunds for part of an order',
  'setup.password': 'Password (optional)',
  'setup.watch': 'I only watch, without a card',
} as const;
