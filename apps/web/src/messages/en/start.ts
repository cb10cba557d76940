/** The start page. */
export const start = {
  'title.start': 'Planning poker',

  'start.slogan': 'Estimate together. Reveal at once.',
  'start.lead': 'Planning poker for teams. No account, nothing to install, and nobody sees a card before it is turned.',
  'start.button': 'Start a game',
  'start.starting': 'Starting…',
  'start.defaultGameName': 'Planning with {name}',

  'start.import': 'Import a game',
  'start.chooseFile': 'Choose the file of a game first, or close the import to start a new one.',

  'code.open': 'Join with a code',

  'setup.title': 'Deck, backlog and more',
  'setup.deck': 'Deck',
  'setup.gameName': 'Name of the game',
  'setup.gameNameExample': 'Sprint 42',
  'setup.stories': 'Stories, one a line',
  'setup.storiesExample': 'PAY-118 Refunds for part of an order',
  'setup.password': 'Password (optional)',
  'setup.autoReveal': 'Reveal as soon as everybody has voted',

  'deck.modifiedFibonacci': 'Modified Fibonacci',
  'deck.fibonacci': 'Fibonacci',
  'deck.tshirt': 'T-shirt sizes',
  'deck.powersOfTwo': 'Powers of two',
  'deck.hours': 'Hours',
  'deck.confidence': 'Confidence',
} as const;
