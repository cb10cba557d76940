/** What those who lead set while the game goes on. */
export const lead = {
  'settings.title': 'Settings',
  'settings.gameName': 'Name of the game',
  'settings.counts': 'What you change here counts at once, for everybody.',
  'settings.deckTitle': 'Deck',
  'settings.useDeck': 'Use this deck',
  'settings.keepDeck': 'Keep the present one',
  'settings.onTable': 'On the table: {deck}.',
  'settings.quoted': '“{title}”',
  'settings.beginsAnew':
    'There are votes on {titles}. If one of them is a card that this deck lacks, its round begins anew without any vote.',
  'settings.notYours': '{names} can change the settings. You no longer lead this game.',
} as const;
