/** How a game is played: fields that the start of a game and a running one share. */
export const settings = {
  'settings.autoReveal': 'Reveal as soon as everybody has voted',
  'settings.changeVoteAfterReveal': 'A card may be changed after the reveal',
  'settings.anonymousVotes': 'Cards stay without names, after the reveal too',

  'settings.suggestion': 'Suggested estimate',
  'settings.median': 'Nearest to the median',
  'settings.mean': 'Nearest to the average',
  'settings.mode': 'Most votes',

  'settings.roundSeconds': 'Time for each round',
  'settings.noTimer': 'As long as it takes',
  'settings.seconds': { one: '{count} second', other: '{count} seconds' },
  'settings.minutes': { one: '{count} minute', other: '{count} minutes' },

  'settings.permissions': 'Who may do what',
  'settings.reveal': 'Reveal the cards',
  'settings.stories': 'Add and choose stories',
  'settings.estimates': 'Take estimates',
  'settings.facilitators': 'Those who lead',
  'settings.everyone': 'Everybody',
} as const;
